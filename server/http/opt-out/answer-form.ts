import { DAY_MS, type EpochMs } from '../../core/time.ts';
import { appendLines } from '../append-lines.ts';
import type { HttpDeps } from '../deps.ts';
import type { OpenLink } from './deps.ts';
import { resumedPage, stoppedPage, type AnswerAbout } from './answer-page.ts';
import { choosePage } from './choose-page.ts';
import { readLinkChoices } from './link-choices.ts';
import { resumeLines, stopLines, type Chosen } from './link-events.ts';
import type { PageForm } from './page-form.ts';
import type { Html, PageVoice } from './page-frame.ts';

/** A reason given later than this is about a stop that is over as an event. */
const REASON_MS = DAY_MS;

/** Does what a form asks for and says what was done; shows the choices again where it asks for nothing. What is done goes
 *  the way of every event: it is on disk before the page says so. */
export async function answerForm(
  { stores, inbox, optOut }: Pick<HttpDeps, 'stores' | 'inbox' | 'optOut'>,
  { open, form, voice, now }: { open: OpenLink; form: PageForm | null; voice: PageVoice; now: EpochMs },
): Promise<{ page: Html; status: 200 | 400 }> {
  const { wideScope, signer } = optOut;
  const choices = await readLinkChoices(stores, open.link, { now, language: voice.language });
  const again = (): { page: Html; status: 400 } => ({
    page: choosePage(voice, { choices, wideScope, problem: form?.action === 'stop' }),
    status: 400,
  });
  if (form === null) return again();
  // Only what the page offers: a topic is a name that is kept for good.
  const topics = choices.topics.filter(({ topic }) => form.topics.includes(topic));
  const about: AnswerAbout =
    form.action === 'stop-all'
      ? { topics: [], scopes: [wideScope] }
      : { topics, scopes: form.action === 'stop' ? [] : form.scopes };
  if (about.topics.length + about.scopes.length === 0) return again();
  const chosen: Chosen = { topics: about.topics.map(({ topic }) => topic), scopes: about.scopes };
  const append = (lines: string[]): Promise<void> =>
    appendLines(inbox, { lines, source: 'events', receivedAt: now });

  switch (form.action) {
    case 'resume':
      await append(resumeLines(open.secret, chosen, now));
      return { page: resumedPage(voice, about), status: 200 };
    case 'reason': {
      const at = stoppedAt(form.receipt, (text, code) => signer.fits(`${open.link.id} ${text}`, code));
      if (at === null || form.reason === null) return again();
      // The same stop told once more, with its reason: signals of one instant are one opt-out.
      if (now - at <= REASON_MS) await append(stopLines(open, chosen, { at, reason: form.reason }));
      return { page: stoppedPage(voice, { about, receipt: form.receipt, isThanks: true }), status: 200 };
    }
    default: {
      await append(stopLines(open, chosen, { at: now, reason: 'unknown' }));
      const receipt = `${now}.${signer.sign(`${open.link.id} ${now}`)}`;
      return { page: stoppedPage(voice, { about, receipt, isThanks: false }), status: 200 };
    }
  }
}

/** When the stop was that a receipt stands for; null for one that was not made here. */
function stoppedAt(receipt: string, fits: (text: string, code: string) => boolean): EpochMs | null {
  const [text = '', code = ''] = receipt.split('.');
  return /^\d{1,15}$/.test(text) && fits(text, code) ? Number(text) : null;
}
