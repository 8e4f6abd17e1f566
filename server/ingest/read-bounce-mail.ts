import type { Attachment } from 'mailparser';
import { bounceKindOf, type BounceNotice } from '../core/bounce.ts';
import type { EpochMs } from '../core/time.ts';

const decoder = new TextDecoder();
const STATUS_TYPE = 'message/delivery-status';
const ORIGINAL_TYPES = ['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers'];

/**
 * What a delivery status notification says (RFC 3464), one notice a recipient in it; none where it is no such mail. A notice is
 * about the mail whose id it quotes: a mail that quotes none of ours could come from anybody. `now`: for one without a date.
 */
export async function readBounceMail(raw: Uint8Array, now: EpochMs): Promise<BounceNotice[]> {
  // Large, and rarely needed.
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(Buffer.from(raw), {
    keepDeliveryStatus: true,
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    skipTextLinks: true,
  });
  const status = mail.attachments.find(({ contentType }) => contentType === STATUS_TYPE);
  if (status === undefined) return [];
  const [, ...recipients] = blocksOf(decoder.decode(status.content));
  const references = [mail.inReplyTo, mail.references].flat().filter((id) => id !== undefined);
  const messageIds = [...new Set([...mail.attachments.flatMap(originalId), ...references])];
  const sentAt = mail.date?.getTime() ?? now;
  return recipients.map((fields) => {
    const action = fields.get('action')?.toLowerCase() ?? null;
    const code = /^[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? null;
    const last = Date.parse(fields.get('last-attempt-date') ?? '');
    return {
      messageIds,
      address: null,
      kind: bounceKindOf({ action, status: code }),
      code,
      at: Number.isNaN(last) ? sentAt : last,
    };
  });
}

/** Groups of fields, separated by empty lines: of the notice, then of each recipient. Names in lower case; lines that begin
 *  with white space go on. */
function blocksOf(text: string): Map<string, string>[] {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/)
    .map((block) => {
      const fields = block.split('\n').flatMap((line): [string, string][] => {
        const [, name, value] = /^([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
        return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value]];
      });
      return new Map(fields);
    })
    .filter(({ size }) => size > 0);
}

function originalId({ contentType, content }: Attachment): string[] {
  if (!ORIGINAL_TYPES.includes(contentType)) return [];
  const [headers = ''] = decoder.decode(content).replaceAll('\r\n', '\n').split('\n\n');
  const [, id] = /^message-id:\s*(<[^<>\s]+>)/im.exec(headers) ?? [];
  return id === undefined ? [] : [id];
}
