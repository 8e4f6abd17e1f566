import type { Language } from '../../../server/i18n/language.ts';
import type { Texts } from './texts.ts';

const LOAD: Record<Language, () => Promise<{ texts: Texts }>> = {
  'pt-BR': () => import('./texts-pt-br.ts'),
  en: () => import('./texts-en.ts'),
  es: () => import('./texts-es.ts'),
};

/** The texts of one language; the others stay on the server. */
export async function loadTexts(language: Language): Promise<Texts> {
  return (await LOAD[language]()).texts;
}
