import type { Command } from 'commander';
import { explainMessage } from '../../jobs/analysis/explain-message.ts';
import { isoInstant } from '../core/business-day.ts';
import { createHasher } from '../ingest/hasher.ts';
import { renderExplanation } from '../i18n/render-explanation.ts';
import { ingestRules } from '../rules.ts';
import { openSecrets } from '../secrets.ts';
import { analysisAccess } from '../store/analysis-access.ts';
import { createApplyStore } from '../store/apply-store.ts';
import { configOf, onExisting, say, voiceOf, withCommonOptions, type CommonOptions } from './context.ts';
import { EXIT } from './exit-code.ts';

/** `culprit explain`: what is known of one message, and which opt-outs are put down to it. */
export function addExplain(program: Command): void {
  withCommonOptions(program.command('explain').description('say what is known of one message'))
    .argument('<message>', 'id of the message as the platform gave it (wamid…)')
    .option('--json', 'print one JSON object')
    .action(async (message: string, options: CommonOptions & { json?: true }) => {
      const config = configOf(options);
      const explanation = await onExisting(config, async (database) => {
        const secrets = await openSecrets(database, config);
        return explainMessage(
          {
            access: { zone: config.zone, ...analysisAccess(database) },
            read: (work) => database.read((tx) => work(createApplyStore(tx))),
            scopeRule: ingestRules(config, secrets).scopeRule,
            now: Date.now(),
          },
          createHasher(secrets.pepper).message(message),
        );
      });
      if (explanation === null) {
        process.stderr.write(`${voiceOf(config).words.explain.unknown}\n`);
        process.exitCode = EXIT.failure;
      } else if (options.json === true) say(JSON.stringify(explanation, instantsAsText));
      else process.stdout.write(renderExplanation(explanation, { language: config.lang, zone: config.zone }));
    });
}

/** Instants are the numbers whose name ends in `at`. */
function instantsAsText(name: string, value: unknown): unknown {
  return typeof value === 'number' && /(^at|At)$/.test(name) ? isoInstant(value) : value;
}
