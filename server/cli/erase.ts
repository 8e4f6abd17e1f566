import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { AppError } from '../core/errors.ts';
import { erasureListPath } from '../service/erasure-list.ts';
import { PRIVACY_CATALOGUES } from '../i18n/privacy-catalogues.ts';
import { createPrivacy, type Privacy } from '../service/privacy.ts';
import { openSecrets } from '../secrets.ts';
import { configOf, onExisting, say, voiceOf, withCommonOptions, type CommonOptions } from './context.ts';
import { EXIT } from './exit-code.ts';
import { COMMAND_LINE } from './person.ts';

type EraseOptions = CommonOptions & { yes?: true; reapply?: string | true };

/** `culprit erase`: deletes what names one person; counts and a stop by hash stay. */
export function addErase(program: Command): void {
  withCommonOptions(
    program.command('erase').description('erase one person; counts stay, and so does a stop by hash'),
  )
    .argument('[name]', 'phone with country code, user id of the platform, or the sender’s own id')
    .option('--yes', 'do not ask')
    .option('--reapply [list]', 'after a backup was restored: erase again whom the list of erasures names')
    .action(async (name: string | undefined, options: EraseOptions) => {
      const config = configOf(options);
      if ((name === undefined) === (options.reapply === undefined))
        throw new AppError('invalid', 'name one person, or use --reapply');
      await onExisting(config, async (database) => {
        const secrets = await openSecrets(database, config);
        const privacy = createPrivacy({ database, config, secrets, clock: Date.now });
        if (name === undefined) {
          const path = typeof options.reapply === 'string' ? options.reapply : undefined;
          const count = await privacy.reapply(COMMAND_LINE, path);
          return say(PRIVACY_CATALOGUES[config.lang].reapplied(voiceOf(config).format, { count }));
        }
        await eraseOne(name, { privacy, config, isAgreed: options.yes === true });
      });
    });
}

async function eraseOne(
  name: string,
  { privacy, config, isAgreed }: { privacy: Privacy; config: Config; isAgreed: boolean },
): Promise<void> {
  const words = PRIVACY_CATALOGUES[config.lang];
  const { format } = voiceOf(config);
  const contact = await privacy.read(name);
  if (!isAgreed && !(await isConfirmed(contact, { privacy, config }))) {
    process.stderr.write(`${words.notConfirmed}\n`);
    process.exitCode = EXIT.failure;
    return;
  }
  const erased = await privacy.erase(contact, COMMAND_LINE);
  if (erased === null) {
    const at = await privacy.erasedAt(contact);
    process.stderr.write(`${at === null ? words.unknown : words.erasedBefore(format, { at })}\n`);
    process.exitCode = EXIT.failure;
    return;
  }
  say(words.erased(format, erased));
  if (erased.unjudged > 0) say(words.unjudged(format, { count: erased.unjudged }));
  if (!erased.purged) say(words.notPurged);
  say(words.backups(format, { path: erasureListPath(config) }));
}

/** Asks on a terminal; without one nobody can answer. */
async function isConfirmed(
  contact: Parameters<Privacy['person']>[0],
  { privacy, config }: { privacy: Privacy; config: Config },
): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new AppError('invalid', 'erasing cannot be undone; say --yes to do it without asking');
  const words = PRIVACY_CATALOGUES[config.lang];
  const report = await privacy.person(contact, COMMAND_LINE);
  if (report === null) return true;
  const asked = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const counts = { events: report.record.length, messages: report.messages.length };
    const answer = await asked.question(words.confirm(voiceOf(config).format, counts));
    return answer.trim().toLowerCase() === words.confirmWord;
  } finally {
    asked.close();
  }
}
