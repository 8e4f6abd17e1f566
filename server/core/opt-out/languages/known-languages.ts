import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { LanguageWords } from './language.ts';
import { pt } from './pt.ts';

/** In the order in which a word that several share is looked for. */
export const KNOWN_LANGUAGES: readonly LanguageWords[] = [pt, en, es, fr, de, it];
