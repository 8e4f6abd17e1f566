import { ptBr } from '../../../server/i18n/pt-br.ts';
import { dashboardPtBr } from '../../../server/i18n/dashboard/dashboard-pt-br.ts';
import { graphProblemPtBr } from '../../../server/i18n/graph-problem-pt-br.ts';
import { platformPtBr } from '../../../server/i18n/platform-pt-br.ts';
import { practicePtBr } from '../../../server/i18n/practice-pt-br.ts';
import { ratingsPtBr } from '../../../server/i18n/ratings-pt-br.ts';
import type { Texts } from './texts.ts';

export const texts: Texts = {
  words: dashboardPtBr,
  catalogue: ptBr,
  ratings: ratingsPtBr,
  platform: platformPtBr,
  graphProblems: graphProblemPtBr,
  practice: practicePtBr,
};
