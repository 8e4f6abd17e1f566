import { canonicalJson } from '../../core/canonical-json.ts';
import { EVENT_KIND } from '../../core/event-kind.ts';
import type { EventRow } from '../../store/ports.ts';
import type { Aliases } from './aliases.ts';

/** A log row under other names, and without what says more about the person than what is counted. A row that comes again
 *  becomes the same row again. It no longer belongs to a body of the inbox: that has to be read without it. */
export function aliasRow(
  row: EventRow,
  aliases: Aliases,
  { keepsMessage = false }: { keepsMessage?: boolean } = {},
): EventRow {
  return {
    ...row,
    idem: aliases.key(row.idem),
    contact: aliases.identity(row.contact),
    message: row.message === null || keepsMessage ? row.message : aliases.message(row.message),
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
