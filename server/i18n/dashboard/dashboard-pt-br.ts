import { chartsPtBr } from './charts-pt-br.ts';
import { decidePtBr } from './decide-pt-br.ts';
import { healthPtBr } from './health-pt-br.ts';
import { incidentPtBr } from './incident-pt-br.ts';
import { nowPtBr } from './now-pt-br.ts';
import { settingsPtBr } from './settings-pt-br.ts';
import { shellPtBr } from './shell-pt-br.ts';
import { signInPtBr } from './sign-in-pt-br.ts';
import { statesPtBr } from './states-pt-br.ts';
import { templatePtBr } from './template-pt-br.ts';
import { templatesPtBr } from './templates-pt-br.ts';
import type { DashboardCatalogue } from './dashboard-catalogue.ts';

export const dashboardPtBr: DashboardCatalogue = {
  shell: shellPtBr,
  states: statesPtBr,
  charts: chartsPtBr,
  signIn: signInPtBr,
  now: nowPtBr,
  incident: incidentPtBr,
  health: healthPtBr,
  templates: templatesPtBr,
  template: templatePtBr,
  decide: decidePtBr,
  settings: settingsPtBr,
};
