import type { Command } from 'commander';
import { configOf, onMigrated, say, voiceOf, withCommonOptions, type CommonOptions } from './context.ts';

/** `culprit migrate`: brings the schema up to date, as `serve` does at its start. */
export function addMigrate(program: Command): void {
  withCommonOptions(
    program.command('migrate').description('bring the schema of the database up to date'),
  ).action(async (options: CommonOptions) => {
    const config = configOf(options);
    await onMigrated(config, async () => say(voiceOf(config).words.migrated));
  });
}
