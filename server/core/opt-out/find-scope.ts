import type { CompiledLanguage } from './compile-language.ts';
import { containsWords } from './contains-words.ts';

/** What the words of a recognised opt-out say it covers; null when they leave it open. `text` is folded. */
export function findScope(text: string, languages: readonly CompiledLanguage[]): 'all' | 'marketing' | null {
  const says = (phrases: readonly string[]) => phrases.some((phrase) => containsWords(text, phrase));
  if (languages.some(({ allPhrases }) => says(allPhrases))) return 'all';
  return languages.some(({ marketingWords }) => says(marketingWords)) ? 'marketing' : null;
}
