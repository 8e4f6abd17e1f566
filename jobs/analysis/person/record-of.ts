import type { RecordedEvent } from '../../../server/analysis/person/person-report.ts';
import { DIMENSION, EVENT_KIND } from '../../../server/core/event-kind.ts';
import type { FoundPerson } from '../../../server/ingest/erase/find-person.ts';
import { LINK_RANK } from '../../../server/core/link-rank.ts';
import type { EventRow } from '../../../server/store/ports.ts';
import type { AccountRegistry } from '../practice/account-registry.ts';

/** Every event of the log about a person, one for one. `nameOf`: how an identity is called in the report. */
export function recordOf(
  found: FoundPerson,
  {
    account,
    numbers,
    nameOf,
  }: { account: AccountRegistry; numbers: ReadonlyMap<string, number>; nameOf: (identity: string) => string },
): RecordedEvent[] {
  const { dimensions } = found;
  return found.rows.map((row) => {
    const template = row.template === null ? null : account.keyOf(row.template, row.occurred_at);
    return {
      at: row.occurred_at,
      recordedAt: row.received_at,
      kind: kindName(row.kind),
      message: row.message === null ? null : (numbers.get(row.message) ?? null),
      template: template === null ? null : account.named(template),
      topic: row.topic === null ? null : dimensions.name(DIMENSION.topic, row.topic),
      details: detailsOf(row, nameOf),
    };
  });
}

function detailsOf(row: EventRow, nameOf: (identity: string) => string): RecordedEvent['details'] {
  const details: RecordedEvent['details'] = {};
  const named = [row.contact, ...(row.also?.split(',') ?? [])].filter((identity) => identity !== '');
  if (named.length > 0) details['names'] = named.map(nameOf).join(', ');
  if (row.code !== null)
    details[codeName(row.kind)] = row.kind === EVENT_KIND.send ? sourceName(row.code) : row.code;
  const data = JSON.parse(row.data ?? '{}') as Record<string, unknown>;
  for (const [name, value] of Object.entries(data)) {
    if (row.kind === EVENT_KIND.identity && name === 'to')
      details['to'] = (value as string[]).map(nameOf).join(', ');
    else if (name === 'subject') continue;
    else
      details[name] = typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
  }
  return details;
}

function kindName(kind: number): string {
  return Object.entries(EVENT_KIND).find(([, value]) => value === kind)?.[0] ?? String(kind);
}

function codeName(kind: number): string {
  if (kind === EVENT_KIND.send) return 'toldBy';
  return kind === EVENT_KIND.failed ? 'error' : 'code';
}

function sourceName(rank: number): string {
  return Object.entries(LINK_RANK).find(([, value]) => value === rank)?.[0] ?? String(rank);
}
