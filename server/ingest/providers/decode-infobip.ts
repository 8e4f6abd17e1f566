import type { Decoded } from '../../core/event.ts';
import { idOf, objectOf, textOf, wordOf, type JsonObject } from '../../core/json/json-members.ts';
import { parseLosslessJson } from '../../core/json/lossless-json.ts';
import { UnreadableBody } from '../../core/json/unreadable-body.ts';
import type { EpochMs } from '../../core/time.ts';
import { checkTime } from '../check-time.ts';
import { pushReply } from '../inbound-reply.ts';
import { parseCallbackData } from '../meta/callback-data.ts';
import { contactRef, isNameless } from '../meta/contact.ts';
import type { MetaContext } from '../meta/decode-meta-webhook.ts';
import { eachObject } from '../meta/each-object.ts';
import { errorCode } from '../meta/error-code.ts';
import { buttonContent, choiceContent, type InboundContent } from '../meta/inbound-content.ts';
import { parseInstant } from '../parse-instant.ts';
import { pushStatus } from './partner-status.ts';

/** What a status group means for the message; others keep their name. */
const GROUPS: ReadonlyMap<string, string> = new Map([
  ['DELIVERED', 'delivered'],
  ['UNDELIVERABLE', 'failed'],
  ['EXPIRED', 'failed'],
  ['REJECTED', 'failed'],
]);

/**
 * Infobip's webhooks of a WhatsApp sender, a list of results: messages of people, delivery reports and seen reports, in any
 * mixture. A message has the id that the send was answered with (`messageId`), in reports and where a reply names what
 * it answers; `callbackData` is read as the platform's. Results of other channels are dropped. Pure; throws
 * `UnreadableBody` without a list of results.
 *
 * Source: infobip.com/docs/api/channels/whatsapp (receive-whatsapp-delivery-reports, inbound messages),
 * /docs/whatsapp/message-types-and-templates/inbound-messages; models of infobip/infobip-api-java-client
 * (`WhatsAppWebhook…Content`, `WhatsAppContext`).
 */
export function decodeInfobip(body: string, context: MetaContext): Decoded {
  const results = objectOf(parseLosslessJson(body))?.['results'];
  if (!Array.isArray(results)) throw new UnreadableBody('results: expected a list');
  const into: Decoded = { events: [], drops: [] };
  eachObject({ value: results, path: 'infobip.results' }, into, (result) =>
    readResult({ result, context }, into),
  );
  return into;
}

type Told = { result: JsonObject; context: MetaContext };

function readResult(told: Told, into: Decoded): void {
  const { result } = told;
  const channel = textOf(result['integrationType']) ?? textOf(result['channel']) ?? 'WHATSAPP';
  if (channel.toUpperCase() !== 'WHATSAPP') {
    into.drops.push({ reason: 'not-about-a-template-message', detail: 'channel' });
  } else if (objectOf(result['message']) !== undefined) readMessage(told, into);
  else if (result['seenAt'] !== undefined) readReport(told, { word: 'read', when: 'seenAt' }, into);
  else if (objectOf(result['status']) !== undefined) readDelivery(told, into);
  else into.drops.push({ reason: 'unsupported-shape', detail: 'infobip.results[]' });
}

function readMessage({ result, context: { receivedAt } }: Told, into: Decoded): void {
  const message = objectOf(result['message']) ?? {};
  const time = timeOf(result['receivedAt'], receivedAt);
  if (time.at === undefined) {
    into.drops.push({ reason: time.reason, detail: 'infobip.receivedAt' });
    return;
  }
  const listed = objectOf(result['contact']);
  const contact = contactRef({
    phone: idOf(result['from']) ?? listed?.['phoneNumber'],
    bsuid: listed?.['userId'],
  });
  if (isNameless(contact)) {
    into.drops.push({ reason: 'missing-contact', detail: 'infobip.from' });
    return;
  }
  const kind = wordOf(message['type'])?.toUpperCase() ?? 'MESSAGE';
  const content = contentOf(kind, message);
  // A tap always answers a message; of a text, what it is paired with may be no more than the message before it.
  const isTap = typeof content === 'object' && content.text === undefined;
  const repliedTo =
    idOf(objectOf(message['context'])?.['id']) ?? (isTap ? idOf(result['pairedMessageId']) : undefined);
  pushReply(
    {
      at: time.at,
      message: idOf(result['messageId']),
      contact,
      kind,
      path: 'infobip',
      content,
      ...(repliedTo !== undefined && { repliedTo }),
    },
    into,
  );
}

function contentOf(kind: string, message: JsonObject): InboundContent | 'nothing' | 'unreadable' {
  switch (kind) {
    case 'TEXT':
      return textOf(message['text']) === undefined ? 'unreadable' : { text: String(message['text']) };
    case 'BUTTON':
      return buttonContent(message);
    case 'INTERACTIVE_BUTTON_REPLY':
      return choiceContent('button', message);
    case 'INTERACTIVE_LIST_REPLY':
      return choiceContent('list', message);
    case 'INTERACTIVE_FLOW_REPLY':
      return objectOf(message['response']) === undefined
        ? 'unreadable'
        : { interactive: { kind: 'flow', response: message['response'] } };
    default: {
      const caption = textOf(message['caption']);
      return caption === undefined ? 'nothing' : { text: caption };
    }
  }
}

function readDelivery(told: Told, into: Decoded): void {
  const group = wordOf(objectOf(told.result['status'])?.['groupName'])?.toUpperCase();
  if (group === undefined) into.drops.push({ reason: 'unknown-status', detail: 'infobip.status.groupName' });
  else if (group === 'PENDING') into.drops.push({ reason: 'no-signal', detail: group });
  else readReport(told, { word: GROUPS.get(group) ?? group.toLowerCase(), when: 'doneAt' }, into);
}

function readReport(
  { result, context: { receivedAt, callbackPatterns } }: Told,
  { word, when }: { word: string; when: 'doneAt' | 'seenAt' },
  into: Decoded,
): void {
  const message = idOf(result['messageId']);
  if (message === undefined) {
    into.drops.push({ reason: 'missing-message-id', detail: 'infobip.messageId' });
    return;
  }
  const time = timeOf(result[when], receivedAt);
  if (time.at === undefined) {
    into.drops.push({ reason: time.reason, detail: `infobip.${when}` });
    return;
  }
  const code = errorCode([{ code: objectOf(result['error'])?.['id'] }]);
  const callback = parseCallbackData({ data: result['callbackData'], patterns: callbackPatterns });
  pushStatus(
    {
      at: time.at,
      message,
      status: word,
      // In a seen report it is not documented which of the two numbers is the person's.
      contact: when === 'doneAt' ? contactRef({ phone: result['to'] }) : {},
      ...(word === 'failed' && code !== undefined && { errorCode: code }),
      ...(callback !== undefined && { callback }),
    },
    null,
    into,
  );
}

function timeOf(value: unknown, receivedAt: EpochMs): ReturnType<typeof checkTime> {
  const instant = parseInstant(value);
  return checkTime({ at: instant.ok ? instant.at : undefined, receivedAt });
}
