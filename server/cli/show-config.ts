import type { Command } from 'commander';
import { languageOf } from '../config.ts';
import { configOf, say, withCommonOptions, type CommonOptions } from './context.ts';
import { describeSettings } from './describe-settings.ts';

/** `culprit config`: every setting with its meaning and default; says whether the present ones are right. */
export function addConfig(program: Command): void {
  withCommonOptions(
    program.command('config').description('list every setting, and check the present ones'),
  ).action((options: CommonOptions) => {
    // Listed also where the present ones are wrong.
    say(describeSettings(languageOf({ CULPRIT_LANG: options.lang })));
    configOf(options);
  });
}
