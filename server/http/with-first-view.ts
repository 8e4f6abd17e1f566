import type { Language } from '../i18n/language.ts';
import type { PageFile } from './page-files.ts';
import type { VerdictAnswer } from './verdict-answer.ts';

/** Where `web/index.html` leaves room for them. */
const ANSWER = '<!--first-answer-->';
const VIEW = '<!--first-view-->';

/** The page with what is seen of it first, and with the answer that this shows, so that its program need not ask for it. */
export function withFirstView(
  { content }: PageFile,
  { language, answer, view }: { language: Language; answer: VerdictAnswer; view: string },
): string {
  // Nothing in it can end the element. Functions: a `$` in a text stands for itself.
  const data = JSON.stringify(answer).replaceAll('<', String.raw`\u003c`);
  return new TextDecoder()
    .decode(content)
    .replace(/<html lang="[^"]*"/, () => `<html lang="${language}"`)
    .replace(ANSWER, () => `<script type="application/json" id="first-answer">${data}</script>`)
    .replace(VIEW, () => view);
}
