import { chartsEs } from './charts-es.ts';
import { decideEs } from './decide-es.ts';
import { healthEs } from './health-es.ts';
import { incidentEs } from './incident-es.ts';
import { nowEs } from './now-es.ts';
import { settingsEs } from './settings-es.ts';
import { shellEs } from './shell-es.ts';
import { signInEs } from './sign-in-es.ts';
import { statesEs } from './states-es.ts';
import { templateEs } from './template-es.ts';
import { templatesEs } from './templates-es.ts';
import type { DashboardCatalogue } from './dashboard-catalogue.ts';

export const dashboardEs: DashboardCatalogue = {
  shell: shellEs,
  states: statesEs,
  charts: chartsEs,
  signIn: signInEs,
  now: nowEs,
  incident: incidentEs,
  health: healthEs,
  templates: templatesEs,
  template: templateEs,
  decide: decideEs,
  settings: settingsEs,
};
