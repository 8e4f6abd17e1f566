import type { Draft } from './draft.ts';

/** What disturbs the whole account keeps so many days from incidents. */
const APART_DAYS = 8;

/** Account-wide shocks, held-up keywords, harmless edits: drawn in this order. */
export function planDisturbances(draft: Draft): void {
  const { random, parameters, firstDay, lastDay } = draft;
  const near = (day: number) => draft.incidents.some((incident) => Math.abs(incident.day - day) < APART_DAYS);
  for (let left = parameters.accountWides ?? random.poisson(parameters.accountWideMean); left > 0; left--) {
    const day = firstDay + random.integer(lastDay - firstDay);
    const days = 1 + random.integer(3);
    const factor = random.range(1.6, 2.5);
    if (near(day)) continue;
    draft.accountWide.push({ from: day * 24, to: (day + days) * 24, factor });
    draft.accountFactor.fill(factor, day * 24, (day + days) * 24);
  }
  for (let left = parameters.outages ?? random.poisson(parameters.outageMean); left > 0; left--) {
    const day = firstDay + random.integer(lastDay - firstDay);
    const hours = random.range(12, 48);
    if (!near(day)) draft.outages.push({ from: day * 24, to: day * 24 + hours });
  }
  for (const template of draft.templates) {
    for (let day = Math.max(1, template.bornDay + 8); day < Math.min(draft.days, template.endDay); day++) {
      if (random.uniform() < parameters.innocentEdit) template.changes.push({ day, kind: 'edited' });
    }
  }
}
