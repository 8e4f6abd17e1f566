import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { Language } from './language.ts';
import { ptBr } from './pt-br.ts';

/** The texts of every language. */
export const CATALOGUES: Record<Language, Catalogue> = { 'pt-BR': ptBr, en, es };
