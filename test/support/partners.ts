import { createHmac } from 'node:crypto';

/** Invented people and the number of the business. */
export const ANA = '5511988887777';
export const CAIO = '5511977776666';
const BUSINESS = '551140010002';

export const TWILIO_TOKEN = 'an-auth-token-for-tests';
export const GUPSHUP_SECRET = 'a-gupshup-secret-for-tests';
export const INFOBIP_SECRET = 'an-infobip-secret-for-tests';

/** The signature of a form by its definition: the address and each field, HMAC-SHA1 in Base64. */
export function twilioSignature(form: string, { address, token = TWILIO_TOKEN }: TwilioSigner): string {
  const fields = [...new URLSearchParams(form)].sort(([a], [b]) => (a < b ? -1 : 1));
  const signed = address + fields.map(([name, value]) => name + value).join('');
  return createHmac('sha1', token).update(signed).digest('base64');
}
export type TwilioSigner = { address: string; token?: string };

/** A status callback of Twilio. */
export function twilioStatus(sid: string, status: string, more: Record<string, string> = {}): string {
  return String(
    new URLSearchParams({
      MessageSid: sid,
      SmsSid: sid,
      MessageStatus: status,
      SmsStatus: status,
      From: `whatsapp:+${BUSINESS}`,
      To: `whatsapp:+${ANA}`,
      ChannelPrefix: 'whatsapp',
      ...more,
    }),
  );
}

/** A message that Twilio received from a person. */
export function twilioMessage(sid: string, text: string, more: Record<string, string> = {}): string {
  return String(
    new URLSearchParams({
      MessageSid: sid,
      SmsSid: sid,
      SmsStatus: 'received',
      From: `whatsapp:+${ANA}`,
      To: `whatsapp:+${BUSINESS}`,
      Body: text,
      MessageType: 'text',
      ProfileName: 'Ana P.',
      WaId: ANA,
      NumMedia: '0',
      ...more,
    }),
  );
}

/** A status event of Gupshup; `at`: epoch seconds. */
export function gupshupStatus(gsId: string, type: string, { at, phone = ANA }: Told): string {
  const payload = { id: `wa-${gsId}`, gsId, type, destination: phone, payload: { ts: at } };
  return JSON.stringify({
    app: 'Aurora',
    timestamp: at * 1000 + 900,
    version: 2,
    type: 'message-event',
    payload,
  });
}

/** A message that Gupshup received from a person. */
export function gupshupMessage(text: string, { at, phone = ANA, gsId }: Told & { gsId?: string }): string {
  const payload = {
    id: `in-${at}`,
    source: phone,
    type: 'text',
    payload: { text },
    sender: { phone, name: 'Ana P.' },
    ...(gsId !== undefined && { context: { id: `wa-${gsId}`, gsId } }),
  };
  return JSON.stringify({ app: 'Aurora', timestamp: at * 1000, version: 2, type: 'message', payload });
}

/** Results of Infobip as one request. */
export function infobipResults(...results: object[]): string {
  return JSON.stringify({ results, messageCount: results.length, pendingMessageCount: 0 });
}

export function infobipDelivered(messageId: string, { at, phone = ANA }: Told): object {
  const doneAt = new Date(at * 1000).toISOString().replace('Z', '+0000');
  return { messageId, to: phone, doneAt, status: { groupName: 'DELIVERED' }, error: { id: 0 } };
}

export function infobipMessage(text: string, { at, phone = ANA, id }: Told & { id?: string }): object {
  return {
    from: phone,
    to: BUSINESS,
    integrationType: 'WHATSAPP',
    receivedAt: new Date(at * 1000).toISOString().replace('Z', '+0000'),
    messageId: `in-${at}`,
    message: { type: 'TEXT', text, ...(id !== undefined && { context: { from: BUSINESS, id } }) },
    contact: { name: 'Ana P.' },
  };
}

type Told = { at: number; phone?: string };
