import { en } from '../../../server/i18n/en.ts';
import { dashboardEn } from '../../../server/i18n/dashboard/dashboard-en.ts';
import { graphProblemEn } from '../../../server/i18n/graph-problem-en.ts';
import { platformEn } from '../../../server/i18n/platform-en.ts';
import { practiceEn } from '../../../server/i18n/practice-en.ts';
import { ratingsEn } from '../../../server/i18n/ratings-en.ts';
import type { Texts } from './texts.ts';

export const texts: Texts = {
  words: dashboardEn,
  catalogue: en,
  ratings: ratingsEn,
  platform: platformEn,
  graphProblems: graphProblemEn,
  practice: practiceEn,
};
