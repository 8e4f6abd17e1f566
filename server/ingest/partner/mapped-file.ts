import { UnreadableBody } from '../../core/json/unreadable-body.ts';
import type { FormatGap } from '../../core/format-gap.ts';
import type { EpochMs } from '../../core/time.ts';
import { inChunks, type Entry } from '../entry.ts';
import { readLines } from '../read-lines.ts';
import { readTable } from '../read-table.ts';
import { bindProfile } from './bind-profile.ts';
import { formatGaps } from './format-gaps.ts';
import type { MapContext, Noticed } from './map-cell.ts';
import { mapRow } from './map-row.ts';
import type { Profile } from './profile.ts';

/** What was found out about a file's layout; whole when the file was read to its end. */
export type Layout = Noticed & {
  /** Places of the profile whose columns the file does not have. */
  missing: string[];
  gaps: FormatGap[];
  zone: string;
};

export type MappedFile = {
  source: AsyncIterable<Uint8Array>;
  profile: Profile;
  /** Zone of local times where the profile names none. */
  zone: string;
  receivedAt: EpochMs;
};

/**
 * Reads a partner's table by a profile. Yields events and row errors in chunks of at most 1,000 rows' worth; cells of
 * columns that the profile does not name go no further. `onLayout` gets what is known of the layout, once.
 */
export function readMappedFile(
  file: MappedFile,
  onLayout: (layout: Layout) => void,
): AsyncGenerator<Entry[]> {
  return inChunks(entriesOf(file, onLayout));
}

async function* entriesOf(file: MappedFile, onLayout: (layout: Layout) => void): AsyncGenerator<Entry> {
  const { source, profile, receivedAt } = file;
  const zone = profile.zone ?? file.zone;
  const noticed: Noticed = { localTimes: 0, otherValues: 0, unfitting: 0 };
  let header: { headings: string[]; context: MapContext } | null = null;
  let lineNumber = 0;
  try {
    const delimiter = profile.separator === 'auto' ? null : profile.separator;
    for await (const row of readTable(readLines(source, profile.encoding), delimiter)) {
      ({ lineNumber } = row);
      if (header !== null) {
        yield* mapRow({ ...row, headings: header.headings }, header.context);
        continue;
      }
      const result = bindProfile(profile, row.cells);
      if ('message' in result) {
        yield failure(lineNumber, 'header', result.message);
        return;
      }
      header = { headings: row.cells, context: { profile, bound: result.bound, zone, receivedAt, noticed } };
    }
  } catch (error) {
    if (!(error instanceof UnreadableBody)) throw error;
    yield failure(lineNumber, 'file', error.message);
  }
  if (header === null) return;
  const { bound } = header.context;
  const gaps = formatGaps(bound);
  if (noticed.localTimes > 0) gaps.push('offsets');
  onLayout({ ...noticed, missing: bound.missing, gaps, zone });
}

function failure(lineNumber: number, field: string, message: string): Entry {
  return { lineNumber, error: { line: lineNumber, field, message } };
}
