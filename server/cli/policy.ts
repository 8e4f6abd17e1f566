import type { Command } from 'commander';
import { answerWithFindings } from '../http/template-answer.ts';
import { listTemplates } from '../http/list-templates.ts';
import { renderPolicy } from '../i18n/render-policy.ts';
import { policyRule } from '../policy/rules.ts';
import { createTemplateReadStore } from '../store/template-read-store.ts';
import { configOf, onExisting, say, withCommonOptions, type CommonOptions } from './context.ts';

/** `culprit policy`: what the texts of templates seem to break, waived or not. */
export function addPolicy(program: Command): void {
  withCommonOptions(
    program.command('policy').description('check the texts of templates against the platform’s rules'),
  )
    .option('--json', 'print one JSON object')
    .action(async (options: CommonOptions & { json?: true }) => {
      const config = configOf(options);
      const now = Date.now();
      const templates = await onExisting(config, (database) =>
        listTemplates(createTemplateReadStore(database), now),
      );
      if (options.json === true) return say(JSON.stringify({ templates: templates.map(answerWithFindings) }));
      const lines = templates.map(({ findings, ...template }) => ({
        ...template,
        findings: findings.map((finding) => ({ ...finding, reference: policyRule(finding.rule).reference })),
      }));
      process.stdout.write(renderPolicy(lines, { language: config.lang, zone: config.zone, now }));
    });
}
