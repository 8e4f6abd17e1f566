import type { GraphProblemCatalogue } from './graph-problem-catalogue.ts';
import { graphProblemEn } from './graph-problem-en.ts';
import { graphProblemEs } from './graph-problem-es.ts';
import { graphProblemPtBr } from './graph-problem-pt-br.ts';
import type { Language } from './language.ts';

/** What is wrong with the platform's answers, in every language. */
export const GRAPH_PROBLEM_CATALOGUES: Record<Language, GraphProblemCatalogue> = {
  'pt-BR': graphProblemPtBr,
  en: graphProblemEn,
  es: graphProblemEs,
};
