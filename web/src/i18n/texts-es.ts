import { es } from '../../../server/i18n/es.ts';
import { dashboardEs } from '../../../server/i18n/dashboard/dashboard-es.ts';
import { graphProblemEs } from '../../../server/i18n/graph-problem-es.ts';
import { platformEs } from '../../../server/i18n/platform-es.ts';
import { practiceEs } from '../../../server/i18n/practice-es.ts';
import { ratingsEs } from '../../../server/i18n/ratings-es.ts';
import type { Texts } from './texts.ts';

export const texts: Texts = {
  words: dashboardEs,
  catalogue: es,
  ratings: ratingsEs,
  platform: platformEs,
  graphProblems: graphProblemEs,
  practice: practiceEs,
};
