import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import type { Command } from 'commander';
import { AppError } from '../core/errors.ts';
import { mappingLines, readMappings } from '../http/map-templates.ts';
import { readConsentFile } from '../ingest/consent-file.ts';
import type { Entry } from '../ingest/entry.ts';
import { readEventFile } from '../ingest/event-file.ts';
import { objectOf } from '../core/json/json-members.ts';
import { parseInstant } from '../ingest/parse-instant.ts';
import { openSecrets } from '../secrets.ts';
import { configOf, onMigrated, say, voiceOf, withCommonOptions, type CommonOptions } from './context.ts';
import { EXIT } from './exit-code.ts';
import { importEntries, type Imported } from './import-entries.ts';
import { startProgress } from './progress.ts';

type ImportOptions = CommonOptions & {
  consent?: true;
  grants?: string;
  country: string;
  dateOrder: string;
  at?: string;
  topicMap?: string;
};

/** `culprit import`: files of events, or consent lists, into the inbox, and from there into the record. */
export function addImport(program: Command): void {
  withCommonOptions(
    program.command('import').description('read files of events (NDJSON or CSV, also gzip) or consent lists'),
  )
    .argument('[files...]', 'files to read, in any order')
    .option('--consent', 'the files are consent lists with a topic column')
    .option(
      '--grants <topics>',
      'the files are consent lists; whoever is on them agreed to these topics, comma-separated',
    )
    .option('--country <code>', 'consent lists: country of numbers without a country code', 'BR')
    .option('--date-order <order>', 'consent lists: dmy or mdy', 'dmy')
    .option('--at <instant>', 'consent lists: instant of rows without a date, ISO 8601 with offset')
    .option(
      '--topic-map <file>',
      'JSON file {"mappings":[{"template":…,"topic":…}]}: which topic templates are about',
    )
    .action(async (files: string[], options: ImportOptions) => {
      if (files.length === 0 && options.topicMap === undefined) {
        throw new AppError('invalid', 'name a file to import, or --topic-map FILE');
      }
      // Without it garbage of a large file grows the heap to twice what is in use; it costs a fifth of the speed.
      setFlagsFromString('--optimize-for-size');
      const config = configOf(options);
      const { words, format } = voiceOf(config);
      const readers = await Promise.all(files.map((file) => readerOf(file, options, config.zone)));
      const map = options.topicMap === undefined ? [] : [await mapReader(options.topicMap)];
      const imported = await onMigrated(config, async (database) => {
        const secrets = await openSecrets(database, config);
        const progress = startProgress(readers.reduce((sum, { bytes }) => sum + bytes, 0));
        try {
          return await importEntries([...map, ...readers], {
            database,
            config,
            secrets,
            onBytes: (bytes) => progress.update(bytes),
            onWaiting: () => progress.say(words.waitingForServer),
          });
        } finally {
          progress.stop();
        }
      });
      report(imported, (hidden) => words.moreRefused(format, { hidden }));
      say(words.imported(format, imported));
      if (imported.refused > 0) process.exitCode = imported.accepted > 0 ? EXIT.partly : EXIT.failure;
    });
}

/** One source of entries; `bytes`: its size, `read`: how much of it was read so far. */
export type EntryReader = {
  name: string;
  bytes: number;
  read(): number;
  entries(receivedAt: number): AsyncIterable<Entry[]>;
};

async function readerOf(file: string, options: ImportOptions, zone: string): Promise<EntryReader> {
  const found = await stat(file).catch(() => null);
  if (found === null || !found.isFile())
    throw new AppError('invalid', `${file} is not a file that can be read`);
  const grants =
    options.grants
      ?.split(',')
      .map((topic) => topic.trim())
      .filter((topic) => topic !== '') ?? [];
  const isConsent = options.consent === true || grants.length > 0;
  const { dateOrder } = options;
  if (dateOrder !== 'dmy' && dateOrder !== 'mdy') throw new AppError('invalid', '--date-order is dmy or mdy');
  const at = options.at === undefined ? null : parseInstant(options.at);
  if (at?.ok === false) throw new AppError('invalid', `--at ${at.message}`);
  const source = createReadStream(file, { highWaterMark: 256 * 1024 });
  return {
    name: file,
    bytes: found.size,
    read: () => source.bytesRead,
    entries: (receivedAt) =>
      isConsent
        ? readConsentFile({
            source,
            options: {
              grants,
              defaultCountry: options.country,
              dateOrder,
              zone,
              defaultAt: at?.at ?? null,
              receivedAt,
            },
          })
        : readEventFile({ source, receivedAt }),
  };
}

async function mapReader(file: string): Promise<EntryReader> {
  const text = await readFile(file).catch(() => {
    throw new AppError('invalid', `${file} is not a file that can be read`);
  });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.toString('utf8'));
  } catch {
    throw new AppError('invalid', `${file} is not JSON; write {"mappings":[{"template":…,"topic":…}]}`);
  }
  const { mappings } = readMappings(objectOf(parsed) ?? {});
  return {
    name: file,
    bytes: text.length,
    read: () => text.length,
    entries: (receivedAt) =>
      readEventFile({
        source: (async function* () {
          yield new TextEncoder().encode(mappingLines(mappings, receivedAt).join('\n'));
        })(),
        receivedAt,
      }),
  };
}

function report({ errors, refused }: Imported, more: (hidden: number) => string): void {
  for (const error of errors) process.stderr.write(`${error}\n`);
  if (refused > errors.length) process.stderr.write(`${more(refused - errors.length)}\n`);
}
