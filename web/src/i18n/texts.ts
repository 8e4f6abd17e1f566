import type { Catalogue } from '../../../server/i18n/catalogue.ts';
import type { DashboardCatalogue } from '../../../server/i18n/dashboard/dashboard-catalogue.ts';
import type { GraphProblemCatalogue } from '../../../server/i18n/graph-problem-catalogue.ts';
import type { PlatformCatalogue } from '../../../server/i18n/platform-catalogue.ts';
import type { PracticeCatalogue } from '../../../server/i18n/practice-catalogue.ts';
import type { RatingsCatalogue } from '../../../server/i18n/ratings-catalogue.ts';

/** Every text of the dashboard in one language: its own, and those it shares with reports and the command line. */
export type Texts = {
  words: DashboardCatalogue;
  catalogue: Catalogue;
  ratings: RatingsCatalogue;
  practice: PracticeCatalogue;
  platform: PlatformCatalogue;
  graphProblems: GraphProblemCatalogue;
};
