import type { Language } from './language.ts';
import type { PlatformCatalogue } from './platform-catalogue.ts';
import { platformEn } from './platform-en.ts';
import { platformEs } from './platform-es.ts';
import { platformPtBr } from './platform-pt-br.ts';

/** The texts about asking the platform, by language. */
export const PLATFORM_CATALOGUES: Record<Language, PlatformCatalogue> = {
  'pt-BR': platformPtBr,
  en: platformEn,
  es: platformEs,
};
