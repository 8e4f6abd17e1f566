import { compileLanguage } from './compile-language.ts';
import { foldText } from './fold-text.ts';
import { KNOWN_LANGUAGES } from './languages/known-languages.ts';

/** True when the whole message asks for help (HELP, AJUDA, AYUDA): a practice audit looks for an answer to these. */
export function isHelpRequest(text: string): boolean {
  const folded = foldText(text);
  return KNOWN_LANGUAGES.some((words) => compileLanguage(words).helpWords.has(folded));
}
