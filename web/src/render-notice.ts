import type { PageCatalogue } from '../../server/i18n/page-catalogue.ts';
import type { PageState } from './page-state.ts';

/** What the page has to say about itself in one or two sentences; empty when the verdict speaks. */
export function renderNotice({ token, answer, last }: PageState, words: PageCatalogue): string {
  const { state } = words;
  switch (last) {
    case null:
      return token === null ? '' : state.loading;
    case 'refused':
      return state.refused;
    case 'lacks-scope':
      return state.lacksScope;
    case 'no-verdict':
      return state.noVerdict;
    case 'offline':
    case 'trouble':
      return answer === null ? state[last] : `${state[last]} ${words.stillShown}`;
    case 'verdict':
      return '';
  }
}
