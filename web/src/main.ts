import { createFormat } from '../../server/i18n/format.ts';
import type { Language } from '../../server/i18n/language.ts';
import { PAGE_CATALOGUES } from '../../server/i18n/page-catalogues.ts';
import { chooseLanguage } from './choose-language.ts';
import { element, show } from './elements.ts';
import { fetchVerdict } from './fetch-verdict.ts';
import { fragmentToken } from './fragment-token.ts';
import { html, NOTHING } from './html.ts';
import { createKeeper } from './keep.ts';
import { afterAnswer, withToken, type PageState } from './page-state.ts';
import { renderAnswer } from './render-answer.ts';
import { renderControls, renderTokenForm } from './render-controls.ts';
import { renderNotice } from './render-notice.ts';

const REFRESH_MS = 60_000;
const TOKEN = 'culprit.token';
const LANGUAGE = 'culprit.language';

const tab = createKeeper(() => sessionStorage);
const browser = createKeeper(() => localStorage);

let language: Language = chooseLanguage([browser.read(LANGUAGE) ?? '', ...navigator.languages]);
let state: PageState = withToken(tab.read(TOKEN));
let checkedAt: number | null = null;
let timer = 0;

function draw(): void {
  const words = PAGE_CATALOGUES[language];
  document.documentElement.lang = language;
  document.title = words.title;
  const rendered = state.answer === null ? null : renderAnswer(state.answer, language);
  show('controls', renderControls(language, { hasToken: state.token !== null }));
  show('notice', renderNotice(state, words));
  show('headline', rendered?.headline ?? words.title);
  show('content', rendered?.content ?? (state.token === null ? renderTokenForm(language) : NOTHING));
  show(
    'footer',
    checkedAt === null || state.answer === null ? NOTHING : html`<p>${checkedText(checkedAt)}</p>`,
  );
  document.body.dataset['outcome'] = String(state.answer?.verdict['outcome'] ?? '');
}

function checkedText(at: number): string {
  const zone = state.answer?.zone ?? 'UTC';
  return PAGE_CATALOGUES[language].checked(createFormat({ language, zone, now: at }), { at });
}

async function refresh(): Promise<void> {
  clearTimeout(timer);
  const { token } = state;
  if (token === null) return;
  const fetched = await fetchVerdict(token, { fetch: window.fetch.bind(window), address: 'v1/verdict' });
  // Meanwhile the reader may have given another token: this answer is not about that one.
  if (state.token !== token) return;
  state = afterAnswer(state, fetched);
  if (state.token === null) tab.write(TOKEN, null);
  if (fetched.kind === 'verdict') checkedAt = Date.now();
  try {
    draw();
  } catch {
    // A verdict that another version of the server stored may lack what this page puts into words.
    state = { ...state, answer: null, last: 'trouble' };
    draw();
  }
  if (state.token === null) return element('token').focus();
  clearTimeout(timer);
  timer = window.setTimeout(() => void refresh(), REFRESH_MS);
}

function use(token: string | null): void {
  state = withToken(token);
  checkedAt = null;
  tab.write(TOKEN, token);
  draw();
  void refresh();
}

/** Takes a token from the address, and out of it before anyone can read or save it. */
function takeFragment(): boolean {
  const token = fragmentToken(location.hash);
  if (token === null) return false;
  history.replaceState(null, '', location.pathname + location.search);
  use(token);
  return true;
}

document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement) || target.id !== 'language') return;
  language = chooseLanguage([target.value]);
  browser.write(LANGUAGE, language);
  draw();
  element('language').focus();
});
document.addEventListener('submit', (event) => {
  event.preventDefault();
  const field = element('token');
  if (field instanceof HTMLInputElement && field.value.trim() !== '') use(field.value.trim());
});
document.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLElement) || target.id !== 'forget') return;
  use(null);
  element('token').focus();
});
// A sleeping tab's timers stand still: ask as soon as somebody looks, or the network is back.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void refresh();
});
window.addEventListener('online', () => void refresh());
window.addEventListener('hashchange', takeFragment);

if (!takeFragment()) {
  draw();
  void refresh();
}
