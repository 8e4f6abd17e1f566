import type { VerdictAnswer } from '../../server/http/verdict-answer.ts';
import type { Fetched } from './fetch-verdict.ts';

/** What the page is at. */
export type PageState = {
  token: string | null;
  /** The last verdict that came in under this token. */
  answer: VerdictAnswer | null;
  /** What came of asking last, null before the first answer. */
  last: Fetched['kind'] | null;
};

/** The page with another token, or none. */
export function withToken(token: string | null): PageState {
  return { token, answer: null, last: null };
}

/** The page after an answer: a refused token is forgotten with all it showed, a trouble leaves the last verdict standing. */
export function afterAnswer(state: PageState, fetched: Fetched): PageState {
  switch (fetched.kind) {
    case 'verdict':
      return { ...state, answer: fetched.answer, last: 'verdict' };
    case 'refused':
    case 'lacks-scope':
      return { token: null, answer: null, last: fetched.kind };
    case 'no-verdict':
      return { ...state, answer: null, last: 'no-verdict' };
    case 'offline':
    case 'trouble':
      return { ...state, last: fetched.kind };
  }
}
