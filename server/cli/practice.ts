import type { Command } from 'commander';
import { auditPractice } from '../../jobs/analysis/practice-audit.ts';
import { practiceJson } from '../analysis/practice/practice-json.ts';
import { practicePeriod } from '../analysis/practice/practice-period.ts';
import { renderPractice } from '../i18n/render-practice.ts';
import { scopeRuleOf } from '../rules.ts';
import { analysisAccess } from '../store/analysis-access.ts';
import { practiceAccess } from '../store/practice-store.ts';
import { instantOf } from './analyse.ts';
import { configOf, onExisting, say, withCommonOptions, type CommonOptions } from './context.ts';

/** `culprit practice`: how the account lets people go, over the last 30 days or a period. */
export function addPractice(program: Command): void {
  withCommonOptions(program.command('practice').description('audit how people can opt out and what follows'))
    .option('--from <instant>', 'from this instant on, ISO 8601 with offset (default: 30 days before --to)')
    .option('--to <instant>', 'up to this instant (default: now)')
    .option('--json', 'print one JSON object')
    .action(async (options: CommonOptions & { from?: string; to?: string; json?: true }) => {
      const config = configOf(options);
      const period = practicePeriod({
        from: instantOf(options.from, '--from'),
        to: instantOf(options.to, '--to'),
        now: Date.now(),
      });
      const report = await onExisting(config, (database) =>
        auditPractice(
          {
            access: { zone: config.zone, ...analysisAccess(database) },
            read: practiceAccess(database).read,
            scopeRule: scopeRuleOf(config),
            payloads: config.payloads,
          },
          period,
        ),
      );
      if (options.json === true) say(JSON.stringify(practiceJson(report)));
      else process.stdout.write(renderPractice(report, { language: config.lang, zone: config.zone }));
    });
}
