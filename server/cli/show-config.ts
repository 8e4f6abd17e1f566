import type { Command } from 'commander';
import { describeConfig } from '../config.ts';
import { configOf, say, withCommonOptions, type CommonOptions } from './context.ts';

/** `culprit config`: every setting with its meaning and default; says whether the present ones are right. */
export function addConfig(program: Command): void {
  withCommonOptions(
    program.command('config').description('list every setting, and check the present ones'),
  ).action((options: CommonOptions) => {
    say(describeConfig());
    configOf(options);
  });
}
