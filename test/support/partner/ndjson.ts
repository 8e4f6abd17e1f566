import type { Account, Reply, SentMessage } from './account.ts';

/** What a format does not carry of messages and replies. */
export type Stripped = {
  /** Which message a reply answers. */
  contexts?: true;
  /** Of a read message when it was delivered. */
  deliveredOfRead?: true;
  /** Topics of sends; the other way round, a send without one has its template's. */
  topics?: true;
  waba?: string;
};

type Line = Record<string, unknown>;

/** The account's messages and replies in the event format, but for what is stripped. */
export function messageLines(
  { messages, replies }: Pick<Account, 'messages' | 'replies'>,
  stripped: Stripped,
): Line[] {
  return [
    ...messages.flatMap((message) => linesOf(message, stripped)),
    ...replies.map((reply) => lineOf(reply, stripped)),
  ];
}

function linesOf(
  { id, phone, template, topic, sentAt, deliveredAt, readAt, failedAt }: SentMessage,
  stripped: Stripped,
): Line[] {
  const status = (word: string, at: number | null, more: Line = {}): Line[] =>
    at === null ? [] : [{ type: 'status', at, message: id, status: word, ...more }];
  const name = {
    name: template,
    language: 'pt_BR',
    ...(stripped.waba !== undefined && { waba: stripped.waba }),
  };
  return [
    {
      type: 'send',
      at: sentAt,
      message: id,
      contact: phone,
      template: name,
      ...(stripped.topics ? {} : { topic }),
    },
    ...status('delivered', stripped.deliveredOfRead && readAt !== null ? null : deliveredAt),
    ...status('read', readAt),
    ...status('failed', failedAt, { error: { code: 131026 } }),
  ];
}

function lineOf({ id, phone, at, text, answered }: Reply, stripped: Stripped): Line {
  const context = answered === null || stripped.contexts ? {} : { repliedTo: answered };
  return { type: 'inbound', at, message: id, contact: phone, text, ...context };
}

/** Lines as a file. */
export function ndjson(lines: readonly object[]): string {
  return lines.map((line) => JSON.stringify(line)).join('\n');
}
