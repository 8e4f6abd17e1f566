import { chartsEn } from './charts-en.ts';
import { decideEn } from './decide-en.ts';
import { healthEn } from './health-en.ts';
import { incidentEn } from './incident-en.ts';
import { nowEn } from './now-en.ts';
import { settingsEn } from './settings-en.ts';
import { shellEn } from './shell-en.ts';
import { signInEn } from './sign-in-en.ts';
import { statesEn } from './states-en.ts';
import { templateEn } from './template-en.ts';
import { templatesEn } from './templates-en.ts';
import type { DashboardCatalogue } from './dashboard-catalogue.ts';

export const dashboardEn: DashboardCatalogue = {
  shell: shellEn,
  states: statesEn,
  charts: chartsEn,
  signIn: signInEn,
  now: nowEn,
  incident: incidentEn,
  health: healthEn,
  templates: templatesEn,
  template: templateEn,
  decide: decideEn,
  settings: settingsEn,
};
