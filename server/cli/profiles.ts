import type { Command } from 'commander';
import { AppError } from '../core/errors.ts';
import { IMPORT_CATALOGUES } from '../i18n/import-catalogues.ts';
import { BUNDLED_PROFILES, LEFT_OUT } from '../ingest/partner/bundled-profiles.ts';
import { configOf, say, withCommonOptions, type CommonOptions } from './context.ts';

/** `culprit profiles`: the layouts of partners' files that `import --map` knows, or one of them as JSON. */
export function addProfiles(program: Command): void {
  withCommonOptions(
    program.command('profiles').description('list the layouts of partners’ files that import --map knows'),
  )
    .argument('[name]', 'print this one, to make your own from')
    .action((name: string | undefined, options: CommonOptions) => {
      if (name !== undefined) {
        const profile = BUNDLED_PROFILES.get(name);
        if (profile === undefined) throw new AppError('not-found', `there is no profile ${name}`);
        return say(JSON.stringify(profile, null, 2));
      }
      const words = IMPORT_CATALOGUES[configOf(options).lang].profiles;
      say(words.heading);
      for (const [key, { title }] of BUNDLED_PROFILES) say(`  ${key}  ${title}`);
      say(words.use);
      say(words.leftOut);
      for (const key of LEFT_OUT) say(`  ${words.why[key]}`);
    });
}
