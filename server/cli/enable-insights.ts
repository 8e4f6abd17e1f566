import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import type { Config } from '../config.ts';
import { graphClientOf } from '../service/connect.ts';
import { AppError } from '../core/errors.ts';
import { graphOutcome } from '../graph/problem.ts';
import { CONNECT_CATALOGUES } from '../i18n/connect-catalogues.ts';
import { problemText } from '../i18n/connect-text.ts';
import type { Format } from '../i18n/format.ts';
import { say } from './context.ts';
import { EXIT } from './exit-code.ts';

/** Where a question is asked and answered. */
export type Terminal = {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream;
};

/** Switches template analytics on, an account at a time, each only after its id was typed. Returns the exit code.
 *  Errors: `AppError` invalid without a token, and without a terminal: nobody could answer. */
export async function enableInsights(
  config: Config,
  { format, terminal }: { format: Format; terminal: Terminal },
): Promise<number> {
  const client = graphClientOf(config);
  if (client === null)
    throw new AppError('invalid', 'set CULPRIT_GRAPH_TOKEN and CULPRIT_WABA_IDS to switch analytics on');
  if (terminal.input.isTTY !== true)
    throw new AppError(
      'invalid',
      'switching analytics on cannot be undone; run it on a terminal to be asked',
    );
  const words = CONNECT_CATALOGUES[config.lang].insights;
  let code: number = EXIT.ok;
  for (const account of config.wabaIds) {
    const known = await graphOutcome(client.account(account));
    if (!known.ok) {
      say(words.failed(format, { account, why: problemText(known.problem, format) }));
      code = EXIT.failure;
    } else if (known.value.insights === true) {
      say(words.alreadyOn(format, { account }));
    } else if (!(await isTyped(account, { terminal, words, format }))) {
      say(words.notConfirmed);
      code = EXIT.failure;
    } else {
      const outcome = await graphOutcome(client.enableInsights(account));
      if (outcome.ok) say(words.done(format, { account }));
      else {
        say(words.failed(format, { account, why: problemText(outcome.problem, format) }));
        code = EXIT.failure;
      }
    }
  }
  return code;
}

type Asking = {
  terminal: Terminal;
  words: (typeof CONNECT_CATALOGUES)['en']['insights'];
  format: Format;
};

async function isTyped(account: string, { terminal, words, format }: Asking): Promise<boolean> {
  const asked = createInterface({ ...terminal });
  try {
    terminal.output.write(`${words.warning(format, { account })}\n`);
    // Whoever closes the input has not agreed.
    const closed = once(asked, 'close').then(() => '');
    const answer = await Promise.race([asked.question(words.question(format, { account })), closed]);
    return answer.trim() === account;
  } finally {
    asked.close();
  }
}
