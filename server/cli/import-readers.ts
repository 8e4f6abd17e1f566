import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { AppError } from '../core/errors.ts';
import { objectOf } from '../core/json/json-members.ts';
import { mappingLines, readMappings } from '../http/map-templates.ts';
import { readConsentFile } from '../ingest/consent-file.ts';
import type { Entry } from '../ingest/entry.ts';
import { readEventFile } from '../ingest/event-file.ts';
import { parseInstant } from '../ingest/parse-instant.ts';
import { readMappedFile, type Layout } from '../ingest/partner/mapped-file.ts';
import type { Profile } from '../ingest/partner/profile.ts';
import { parsedFile } from './parsed-file.ts';

/** One source of entries; `bytes`: its size, `read`: how much of it was read so far. `layout`: of a partner's file, when it
 *  was read. */
export type EntryReader = {
  name: string;
  bytes: number;
  read(): number;
  entries(receivedAt: number): AsyncIterable<Entry[]>;
  layout?(): Layout | null;
};

/** How files are to be read. */
export type Reading = {
  consent?: true;
  grants?: string;
  country: string;
  dateOrder: string;
  at?: string;
};

/** A file of events, a consent list, or, with a profile, a partner's table. */
export async function fileReader(
  file: string,
  { options, profile, zone }: { options: Reading; profile: Profile | null; zone: string },
): Promise<EntryReader> {
  const found = await stat(file).catch(() => null);
  if (found === null || !found.isFile())
    throw new AppError('invalid', `${file} is not a file that can be read`);
  const grants =
    options.grants
      ?.split(',')
      .map((topic) => topic.trim())
      .filter((topic) => topic !== '') ?? [];
  const isConsent = options.consent === true || grants.length > 0;
  if (isConsent && profile !== null)
    throw new AppError(
      'invalid',
      '--map reads partners’ files and --consent lists of consent; use one of them',
    );
  const { dateOrder } = options;
  if (dateOrder !== 'dmy' && dateOrder !== 'mdy') throw new AppError('invalid', '--date-order is dmy or mdy');
  const at = options.at === undefined ? null : parseInstant(options.at);
  if (at?.ok === false) throw new AppError('invalid', `--at ${at.message}`);
  const source = createReadStream(file, { highWaterMark: 256 * 1024 });
  const base = { name: file, bytes: found.size, read: () => source.bytesRead };
  if (profile !== null) {
    let layout: Layout | null = null;
    return {
      ...base,
      entries: (receivedAt) =>
        readMappedFile({ source, profile, zone, receivedAt }, (known) => (layout = known)),
      layout: () => layout,
    };
  }
  if (!isConsent) return { ...base, entries: (receivedAt) => readEventFile({ source, receivedAt }) };
  const { country: defaultCountry } = options;
  const defaultAt = at?.at ?? null;
  return {
    ...base,
    entries: (receivedAt) =>
      readConsentFile({
        source,
        options: { grants, defaultCountry, dateOrder, zone, defaultAt, receivedAt },
      }),
  };
}

/** Which topics templates are about, as template events. */
export async function topicMapReader(file: string): Promise<EntryReader> {
  const parsed = await parsedFile(file, '{"mappings":[{"template":…,"topic":…}]}');
  const { mappings } = readMappings(objectOf(parsed) ?? {});
  const { size } = await stat(file);
  return {
    name: file,
    bytes: size,
    read: () => size,
    entries: (receivedAt) =>
      readEventFile({
        source: (async function* () {
          yield new TextEncoder().encode(mappingLines(mappings, receivedAt).join('\n'));
        })(),
        receivedAt,
      }),
  };
}
