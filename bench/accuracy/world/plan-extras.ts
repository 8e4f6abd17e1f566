import type { Draft } from './draft.ts';

/** Days whose volume differs, drawn before anything is planned: a lasting step, sale days, holidays. */
export function planVolumes(draft: Draft): void {
  const { extra, parameters, volumeFactor, firstDay, lastDay, days } = draft;
  if (parameters.volumeStep !== 1) {
    volumeFactor.fill(
      parameters.volumeStep,
      firstDay + extra.integer(Math.max(1, lastDay - firstDay - 14)),
      days,
    );
  }
  for (let left = parameters.holidays; left > 0; left--) {
    const sale = extra.uniform() < 0.5;
    const day = extra.integer(lastDay);
    volumeFactor[day] = sale ? extra.range(2, 4) : extra.range(0, 0.1);
    // What was not sent on the holiday is sent on the day after.
    if (!sale && day + 1 < days) volumeFactor[day + 1] = extra.range(1.5, 2);
  }
}

/** Innocent drifts, times without a feed, bursts of late errors: what the prototype world has none of. */
export function planExtras(draft: Draft): void {
  planDrifts(draft);
  const { extra, parameters, firstDay, lastDay } = draft;
  for (let left = parameters.gaps; left > 0; left--) {
    const from = (firstDay + extra.integer(lastDay - firstDay)) * 24 + extra.integer(24);
    draft.gaps.push({ from, to: from + extra.range(6, 36) });
  }
  for (let left = parameters.errorBursts; left > 0; left--) {
    const from = (firstDay + extra.integer(lastDay - firstDay)) * 24 + extra.integer(24);
    const hours = extra.range(1, 10);
    const count = Math.round(extra.logRange(250, 4_000));
    for (let n = 0; n < count; n++) draft.errorOptOuts.push(from + hours * extra.uniform());
  }
  draft.errorOptOuts.sort((left, right) => left - right);
}

/** Old templates that get a little worse over weeks, too little to be blamed. */
function planDrifts(draft: Draft): void {
  const { extra, parameters, firstDay } = draft;
  for (let left = parameters.innocentDrifts; left > 0; left--) {
    const old = draft.templates.filter(
      ({ bornDay, endDay, truth, decoy }) => bornDay < 0 && endDay > firstDay + 28 && !truth && !decoy,
    );
    if (old.length === 0) return;
    const template = extra.pick(old);
    template.decoy = 'drift';
    const lift = extra.range(1.15, 1.4);
    draft.effects.push({ template, from: firstDay * 24, to: draft.hours, lift, ratio: null, ramp: true });
  }
}
