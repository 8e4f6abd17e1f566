import type { Command } from 'commander';
import { AppError } from '../core/errors.ts';
import { personJson } from '../i18n/person-json.ts';
import { PRIVACY_CATALOGUES } from '../i18n/privacy-catalogues.ts';
import { renderPerson } from '../i18n/render-person.ts';
import { createPrivacy } from '../service/privacy.ts';
import { openSecrets } from '../secrets.ts';
import { configOf, onExisting, say, voiceOf, withCommonOptions, type CommonOptions } from './context.ts';
import { EXIT } from './exit-code.ts';

/** Whoever runs the command line, as the audit trail names them. */
export const COMMAND_LINE = 'command line';

/** `culprit person`: everything known of one person, for themselves. */
export function addPerson(program: Command): void {
  withCommonOptions(program.command('person').description('everything known of one person, to hand over'))
    .argument('<name>', 'phone with country code, user id of the platform, or the sender’s own id')
    .option('--format <format>', 'json or html', 'json')
    .action(async (name: string, options: CommonOptions & { format: string }) => {
      const { format } = options;
      if (format !== 'json' && format !== 'html') throw new AppError('invalid', '--format is json or html');
      const config = configOf(options);
      await onExisting(config, async (database) => {
        const secrets = await openSecrets(database, config);
        const privacy = createPrivacy({ database, config, secrets, clock: Date.now });
        const contact = await privacy.read(name);
        const report = await privacy.person(contact, COMMAND_LINE);
        if (report === null) {
          const words = PRIVACY_CATALOGUES[config.lang];
          const at = await privacy.erasedAt(contact);
          const sentence = at === null ? words.unknown : words.erasedBefore(voiceOf(config).format, { at });
          process.stderr.write(`${sentence}\n`);
          process.exitCode = EXIT.failure;
        } else if (format === 'html')
          process.stdout.write(renderPerson(report, { language: config.lang, zone: config.zone }));
        else say(JSON.stringify(personJson(report, { language: config.lang }), null, 2));
      });
    });
}
