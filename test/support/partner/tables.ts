import { isoInstant } from '../../../server/core/business-day.ts';
import type { Account, Reply } from './account.ts';
import { ZONE } from './account.ts';

export const WABA = '200300400500600';
const NAMES = ['José Núñez', 'Ana Conceição', '"Zé" Araújo; filho', 'Íris, da Silva'];
const nameOf = (index: number): string => NAMES[index % NAMES.length] ?? '';

/** Kaleyra's tabular report: `,`, UTF-8, ISO instants in UTC, message ids; a row a message, in either direction. */
export function kaleyraTable({ messages, replies }: Account): string {
  const number = '551140001000';
  const iso = (at: number | null): string => (at === null ? '' : isoInstant(at));
  const header =
    'WABA ID,WHATSAPP_ID,FROM,TO,MESSAGE_DIRECTION,SOURCE,FORMAT,REASON_FOR_FAILURE,COUNTRY,TEMPLATE_NAME,MESSAGE,CREATED_AT,FAILED_AT,SENT_AT,DELIVERED_AT,SEEN_AT,PARENT_ID'.split(
      ',',
    );
  const rows = messages.map((message, index) => [
    WABA,
    message.id,
    number,
    message.phone,
    'outbound',
    'API',
    'template',
    message.failedAt === null ? '' : '131026: Message undeliverable',
    'BR',
    message.template,
    `Olá ${nameOf(index)}, responda PARAR para sair.`,
    iso(message.sentAt),
    iso(message.failedAt),
    iso(message.sentAt),
    iso(message.deliveredAt),
    iso(message.readAt),
    '',
  ]);
  const answers = replies.map(({ id, phone, at, text, answered }) => [
    WABA,
    id,
    phone,
    number,
    'inbound',
    '',
    'text',
    '',
    'BR',
    '',
    text,
    iso(at),
    '',
    '',
    '',
    '',
    answered ?? '',
  ]);
  return table([header, ...answers, ...rows], ',');
}

/** wolkvox's columns, with the last answer beside each message: `;`, Latin-1, local times, the last status only, no ids. */
export function wolkvoxTable({ messages, replies }: Account): Buffer {
  const last = new Map<string, string>();
  const answered = new Map<string, Reply>();
  for (const { id, phone, sentAt } of messages) {
    const next = replies.find((reply) => reply.phone === phone && reply.at > sentAt);
    if (!next) continue;
    answered.delete(last.get(phone) ?? '');
    answered.set(id, next);
    last.set(phone, id);
  }
  const header = [
    'CAMPAIGN_ID',
    'TELEPHONE',
    'NOMBRE',
    'RESULT',
    'ERROR',
    'DATE',
    'LAST_UPDATE',
    'RESPUESTA',
    'FECHA_RESPUESTA',
  ];
  const rows = messages.map(({ id, phone, template, sentAt, deliveredAt, readAt, failedAt }, index) => {
    const reply = answered.get(id);
    return [
      campaignOf(template),
      phone,
      nameOf(index),
      failedAt === null
        ? readAt === null
          ? deliveredAt === null
            ? 'Accepted'
            : 'Delivered'
          : 'Read'
        : 'Failed',
      failedAt === null ? '' : 'Número inválido (131026)',
      localTime(sentAt, '-'),
      localTime(readAt ?? deliveredAt ?? failedAt ?? sentAt, '-'),
      reply?.text ?? '',
      reply === undefined ? '' : localTime(reply.at, '-'),
    ];
  });
  return Buffer.from(table([header, ...rows], ';'), 'latin1');
}

/** Replies that stand beside a message there: of people who were sent something before. */
export function carriedReplies({ messages, replies }: Account): Reply[] {
  return replies.filter(({ phone, at }) =>
    messages.some((message) => message.phone === phone && message.sentAt < at),
  );
}

export function campaignOf(template: string): string {
  return `C-${template.slice(-3)}`;
}

/** A table of somebody's own: `;`, dd/mm/yyyy local times, local numbers, a kind of row for each event, latest first. */
export function ownTable({ messages, replies, registry }: Account): string {
  const header = [
    'Tipo',
    'Telefone',
    'Nome',
    'Modelo',
    'Assunto',
    'Data',
    'Entregue em',
    'Lido em',
    'Falhou em',
    'Texto',
  ];
  const time = (at: number | null): string => (at === null ? '' : localTime(at, '/'));
  const rows = [
    ...messages.map((message, index) => [
      'Envio',
      localNumber(message.phone),
      nameOf(index),
      message.template,
      message.topic,
      time(message.sentAt),
      time(message.deliveredAt),
      time(message.readAt),
      time(message.failedAt),
      '',
    ]),
    ...replies.map(({ phone, at, text }) => [
      'Resposta',
      localNumber(phone),
      '',
      '',
      '',
      time(at),
      '',
      '',
      '',
      text,
    ]),
    ...registry.flatMap(({ type, at, contact, topic }) =>
      type === 'consent'
        ? [['Consentimento', localNumber(String(contact)), '', '', String(topic), time(at), '', '', '', '']]
        : [],
    ),
  ];
  return `\uFEFF${table([header, ...rows.reverse()], ';')}`;
}

function localNumber(phone: string): string {
  return `(${phone.slice(2, 4)}) ${phone.slice(4, 9)}-${phone.slice(9)}`;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** `31/01/2025 14:00:00`, or `2025-01-31 14:00:00` with `-`. */
function localTime(at: number, sign: '/' | '-'): string {
  const part = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  const date = [part.get('day'), part.get('month'), part.get('year')];
  return `${(sign === '/' ? date : date.reverse()).join(sign)} ${part.get('hour')}:${part.get('minute')}:${part.get('second')}`;
}

function table(rows: readonly (readonly string[])[], separator: string): string {
  const quoted = (cell: string): string =>
    cell.includes(separator) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => row.map(quoted).join(separator)).join('\r\n');
}
