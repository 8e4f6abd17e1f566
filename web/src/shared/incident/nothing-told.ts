import type { StepParts } from '../../../../server/i18n/dashboard/incident-catalogue.ts';

/** For steps whose text has no parts. */
export const NOTHING_TOLD: StepParts = {
  excess: null,
  probability: null,
  until: null,
  member: '',
  template: '',
  fix: null,
};
