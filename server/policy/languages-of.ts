import { listed } from '../core/opt-out/languages/language.ts';
import { foldText } from '../core/opt-out/fold-text.ts';
import type { TextWord } from './text-words.ts';
import { POLICY_LANGUAGES, type PolicyLanguage } from './lexicon.ts';

/** Small words that the other two languages do not have. */
const OWN_WORDS: Record<PolicyLanguage, ReadonlySet<string>> = {
  pt: folded(`
    você, vocês, não, seu, sua, seus, suas, foi, até, olá, nossa, nosso, nossas, nossos, em, da, dos, das,
    uma, um, pelo, pela, obrigado, obrigada, são, às, ao, aos, já, também, então, mais, quem, seja
  `),
  en: folded(`
    the, your, you, is, and, of, to, has, been, for, with, our, we, this, at, be, are, it, have, will, from,
    or, us, here, thanks, hello, hi, not, more
  `),
  es: folded(`
    usted, su, sus, el, los, las, del, hola, gracias, y, tu, tus, un, una, con, ha, sido, hasta, nuestra,
    nuestro, nuestros, nuestras, al, aquí, más, está, ya, muy, quien, también
  `),
};
/** Fewer small words than this may be names. */
const LEAST_WORDS = 3;

/**
 * In which languages a text is to be read: the one it is declared in and, where the text clearly speaks another one
 * (templates are often filed under the wrong language), that one too. Undeclared: the one it speaks, else all. Empty
 * for templates declared in a language whose words are not known. `declared`: as the platform writes it, `pt_BR`.
 */
export function languagesOf(words: readonly TextWord[], declared: string | null): PolicyLanguage[] {
  const code = declared?.toLowerCase().split(/[-_]/)[0] ?? '';
  const own = POLICY_LANGUAGES.find((language) => language === code);
  if (own === undefined && code !== '') return [];
  const spoken = spokenLanguage(words);
  if (own === undefined) return spoken === null ? [...POLICY_LANGUAGES] : [spoken];
  return spoken === null || spoken === own ? [own] : [own, spoken];
}

function spokenLanguage(words: readonly TextWord[]): PolicyLanguage | null {
  const counts = POLICY_LANGUAGES.map((language) => ({
    language,
    count: words.reduce((sum, { text }) => sum + (OWN_WORDS[language].has(text) ? 1 : 0), 0),
  })).sort((left, right) => right.count - left.count);
  const [best, second] = counts;
  if (!best || !second || best.count < LEAST_WORDS || best.count < 2 * second.count) return null;
  return best.language;
}

function folded(entries: string): ReadonlySet<string> {
  return new Set(listed(entries).map(foldText));
}
