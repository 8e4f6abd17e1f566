import type { ChartsCatalogue } from './charts-catalogue.ts';
import type { DecideCatalogue } from './decide-catalogue.ts';
import type { HealthCatalogue } from './health-catalogue.ts';
import type { IncidentCatalogue } from './incident-catalogue.ts';
import type { NowCatalogue } from './now-catalogue.ts';
import type { SettingsCatalogue } from './settings-catalogue.ts';
import type { ShellCatalogue } from './shell-catalogue.ts';
import type { SignInCatalogue } from './sign-in-catalogue.ts';
import type { StatesCatalogue } from './states-catalogue.ts';
import type { TemplateCatalogue } from './template-catalogue.ts';
import type { TemplatesCatalogue } from './templates-catalogue.ts';

/** Every text of the dashboard beyond those of the verdict, in one language. A language that lacks one does not compile. */
export type DashboardCatalogue = {
  shell: ShellCatalogue;
  states: StatesCatalogue;
  charts: ChartsCatalogue;
  signIn: SignInCatalogue;
  now: NowCatalogue;
  incident: IncidentCatalogue;
  health: HealthCatalogue;
  templates: TemplatesCatalogue;
  template: TemplateCatalogue;
  decide: DecideCatalogue;
  settings: SettingsCatalogue;
};
