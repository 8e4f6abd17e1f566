import { setFlagsFromString } from 'node:v8';
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { AppError } from '../core/errors.ts';
import { IMPORT_CATALOGUES } from '../i18n/import-catalogues.ts';
import { inferredLines, layoutLines, previewLines } from '../i18n/render-import.ts';
import { importProspects } from '../ingest/import-prospects.ts';
import { openSecrets } from '../secrets.ts';
import { configOf, onMigrated, say, voiceOf, withCommonOptions, type CommonOptions } from './context.ts';
import { EXIT } from './exit-code.ts';
import { importEntries, type Imported } from './import-entries.ts';
import { fileReader, topicMapReader, type EntryReader, type Reading } from './import-readers.ts';
import { layoutsOf } from './layouts-of.ts';
import { partnerProfile } from './partner-profile.ts';
import { previewEntries } from './preview-entries.ts';
import { startProgress, type Progress } from './progress.ts';

type ImportOptions = CommonOptions &
  Reading & { topicMap?: string; map?: string; set: string[]; dryRun?: true };

/** `culprit import`: files of events, partners' tables or consent lists into the inbox, and from there into the record. */
export function addImport(program: Command): void {
  withCommonOptions(
    program
      .command('import')
      .description('read files of events (NDJSON or CSV, also gzip), partners’ tables or consent lists'),
  )
    .argument('[files...]', 'files to read, in any order')
    .option(
      '--map <profile>',
      'the files are tables of a partner: a profile (JSON), or one of culprit profiles',
    )
    .option(
      '--set <name=value>',
      'with --map, repeatable: zone, dates, country, encoding, separator, or a field for every row',
      (pair: string, before: string[]) => [...before, pair],
      [],
    )
    .option('--dry-run', 'store nothing: show the first errors and what would be known')
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
      const readers = await readersOf(files, options, config);
      const progress = startProgress(readers.reduce((sum, { bytes }) => sum + bytes, 0));
      const work = options.dryRun === true ? dryRun : store;
      const { imported, lines } = await work(readers, config, progress).finally(() => progress.stop());
      report(imported, config);
      for (const line of [...lines, ...layoutTexts(readers, config)]) say(line);
      if (imported.refused > 0) process.exitCode = imported.accepted > 0 ? EXIT.partly : EXIT.failure;
    });
}

async function readersOf(
  files: readonly string[],
  options: ImportOptions,
  config: Config,
): Promise<EntryReader[]> {
  const { map, set, topicMap } = options;
  if (map === undefined && set.length > 0) throw new AppError('invalid', '--set needs --map');
  const profile = map === undefined ? null : await partnerProfile(map, set);
  const { zone } = config;
  return [
    ...(topicMap === undefined ? [] : [await topicMapReader(topicMap)]),
    ...(await Promise.all(files.map((file) => fileReader(file, { options, profile, zone })))),
  ];
}

type Done = { imported: Imported; lines: string[] };

async function store(readers: readonly EntryReader[], config: Config, progress: Progress): Promise<Done> {
  const { words, format } = voiceOf(config);
  const imported = await onMigrated(config, async (database) =>
    importEntries(readers, {
      database,
      config,
      secrets: await openSecrets(database, config),
      onBytes: (bytes) => progress.update(bytes),
      onWaiting: () => progress.say(words.waitingForServer),
    }),
  );
  return { imported, lines: [words.imported(format, imported), ...inferredLines(imported.inferred, format)] };
}

async function dryRun(readers: readonly EntryReader[], config: Config, progress: Progress): Promise<Done> {
  const { format } = voiceOf(config);
  const { imported, preview } = await previewEntries(readers, {
    payloads: config.payloads,
    onBytes: (bytes) => progress.update(bytes),
  });
  const first = IMPORT_CATALOGUES[config.lang].dryRun(format, imported);
  return { imported, lines: [first, ...previewLines(preview, importProspects(preview), format)] };
}

function layoutTexts(readers: readonly EntryReader[], config: Config): string[] {
  const { format } = voiceOf(config);
  return layoutsOf(readers).flatMap((layout) => layoutLines(layout, format));
}

function report({ errors, refused }: Imported, config: Config): void {
  const { words, format } = voiceOf(config);
  for (const error of errors) process.stderr.write(`${error}\n`);
  if (refused > errors.length)
    process.stderr.write(`${words.moreRefused(format, { hidden: refused - errors.length })}\n`);
}
