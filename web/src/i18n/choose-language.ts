import { LANGUAGES, type Language } from '../../../server/i18n/language.ts';

/** The first of a reader's languages that there are texts in, by the language alone when the region differs; else Portuguese. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const name of wanted) {
    const found =
      LANGUAGES.find((language) => language.toLowerCase() === name.toLowerCase()) ??
      LANGUAGES.find((language) => primary(language) === primary(name));
    if (found !== undefined) return found;
  }
  return 'pt-BR';
}

function primary(name: string): string {
  return name.toLowerCase().split('-')[0] ?? '';
}
