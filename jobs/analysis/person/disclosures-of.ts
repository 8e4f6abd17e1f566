import type { Disclosure } from '../../../server/analysis/person/person-report.ts';
import { EVENT_KIND } from '../../../server/core/event-kind.ts';
import type { EventRow, SuppressionRow } from '../../../server/store/ports.ts';
import type { AuditEntry } from '../../../server/store/read-ports.ts';

/**
 * Who read what about a person, by the audit trail. A read about them by name is sure. A page of the list of suppressions
 * is sure when their present entry lies between where it began and where it ended; any other page that was read once they
 * may have been listed may have held an earlier entry of theirs: the list keeps only the last.
 */
export function disclosuresOf(
  entries: readonly AuditEntry[],
  {
    rows,
    suppressions,
    identities,
  }: { rows: readonly EventRow[]; suppressions: readonly SuppressionRow[]; identities: readonly string[] },
): Disclosure[] {
  const stops = rows.filter(({ kind }) => kind === EVENT_KIND.stop || kind === EVENT_KIND.consent);
  const listedFrom = suppressions.length === 0 ? Infinity : Math.min(...stops.map((row) => row.received_at));
  const found: Disclosure[] = [];
  for (const { at, actor, action, subject, detail } of entries) {
    if (
      subject !== null &&
      identities.some((identity) => subject === identity || subject.startsWith(`${identity}.`))
    ) {
      found.push({ at, actor, action, sure: true });
      continue;
    }
    if (action === 'suppressions.check') {
      // Which of those that were asked about were in it is not recorded.
      found.push({ at, actor, action, sure: false });
      continue;
    }
    if (action !== 'suppressions.read' || at < listedFrom || detail['rows'] === 0) continue;
    const { since, next } = detail;
    const sure =
      typeof since === 'number' &&
      typeof next === 'number' &&
      suppressions.some(({ seq }) => seq > since && seq <= next);
    found.push({ at, actor, action, sure });
  }
  return found;
}
