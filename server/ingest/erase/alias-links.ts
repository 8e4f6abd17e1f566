import type { EventRow, LinkRow } from '../../store/ports.ts';
import { linksOfEvent, mergeTogether } from '../apply/links.ts';

/** Links that go and those that take their place when log rows get other names. `others`: rows about other people who had
 *  one of these names at another time; what they state stays. */
export function aliasLinks(
  rows: readonly { before: EventRow; after: EventRow }[],
  others: readonly EventRow[],
): { gone: LinkRow[]; put: LinkRow[] } {
  const gone = foldLinks(rows.map(({ before }) => before));
  const still = [...foldLinks(others)].filter(([key]) => gone.has(key)).map(([, link]) => link);
  const now = foldLinks(rows.map(({ after }) => after));
  return { gone: [...gone.values()], put: [...still, ...now.values()] };
}

function foldLinks(rows: readonly EventRow[]): Map<string, LinkRow> {
  const links = new Map<string, LinkRow>();
  for (const row of rows) {
    for (const link of linksOfEvent(row)) {
      const key = `${link.a} ${link.b} ${link.kind} ${link.moved_at}`;
      const known = links.get(key);
      links.set(key, known ? mergeTogether(known, link) : link);
    }
  }
  return links;
}
