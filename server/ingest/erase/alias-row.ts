import { canonicalJson } from '../../core/canonical-json.ts';
import { EVENT_KIND } from '../../core/event-kind.ts';
import type { EventRow } from '../../store/ports.ts';
import type { Aliases } from './aliases.ts';

/** What of a row gets another name: the person, the message they were sent, which others may name as well, or both. */
export type Aliased = 'all' | 'person' | 'message';

/** A log row under other names, and without what says more about the person than what is counted. A row that comes again
 *  becomes the same row again. It no longer belongs to a body of the inbox: that has to be read without it. */
export function aliasRow(row: EventRow, aliases: Aliases, aliased: Aliased = 'all'): EventRow {
  const message = row.message === null || aliased === 'person' ? row.message : aliases.message(row.message);
  if (aliased === 'message') return { ...row, message };
  return {
    ...row,
    idem: aliases.key(row.idem),
    contact: aliases.identity(row.contact),
    message,
    also: row.also === null ? null : row.also.split(',').map(aliases.identity).join(),
    data: row.data === null ? null : aliasData(row.kind, row.data, aliases),
    inbox_id: 0,
  };
}

function aliasData(kind: number, text: string, aliases: Aliases): string | null {
  // The log holds what `minimise` wrote.
  const data = JSON.parse(text) as Record<string, unknown>;
  switch (kind) {
    case EVENT_KIND.consent: {
      const { action, expiresAt } = data;
      return canonicalJson({ action, ...(expiresAt !== undefined && { expiresAt }) });
    }
    case EVENT_KIND.identity:
      return canonicalJson({ ...data, to: ((data['to'] ?? []) as string[]).map(aliases.identity) });
    case EVENT_KIND.review: {
      const [identity = '', key = ''] = String(data['subject']).split('.');
      return canonicalJson({ ...data, subject: `${aliases.identity(identity)}.${aliases.key(key)}` });
    }
    default:
      return text;
  }
}
