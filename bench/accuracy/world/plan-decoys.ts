import { addTemplate } from './add-template.ts';
import { planBlast } from './blast.ts';
import { volumeOn, type Draft, type DraftIncident } from './draft.ts';

/** Innocent templates that look guilty, at incidents and on some other days. */
export function planDecoys(draft: Draft): void {
  const { random, firstDay, lastDay } = draft;
  const days: DraftIncident[] = [...draft.incidents];
  for (let left = random.poisson(1); left > 0; left--) {
    const day = firstDay + random.integer(lastDay - firstDay);
    days.push({ day, days: 0, culprits: [], decoys: [], place: null });
  }
  for (const incident of days) {
    if (random.uniform() < draft.parameters.decoyNew) planNewDecoy(draft, incident);
    if (incident.culprits.length > 0) {
      for (let left = draft.parameters.extraNewDecoys; left > 0; left--) planNewDecoy(draft, incident);
    }
    planOldDecoys(draft, incident);
  }
}

/** A new innocent template on the same day; sometimes sent to the same people some hours later. */
function planNewDecoy(draft: Draft, incident: DraftIncident): void {
  const { random, parameters } = draft;
  const { day, place } = incident;
  const template = addTemplate(draft, { bornDay: day, marketing: true, endDay: day + 20 });
  const overlap = place !== null && random.uniform() < parameters.decoyOverlap;
  template.decoy = overlap ? 'newOverlap' : 'new';
  const count = () => draft.meanBlast * template.weight * volumeOn(draft, day);
  const options =
    place && overlap
      ? { first: place.first, stride: place.stride, hour: Math.min(21, place.hour + 1 + random.integer(5)) }
      : {};
  planBlast(draft, template, { day, count: count(), options });
  for (let later = 1; later < 8; later++) {
    if (random.uniform() < 0.3) planBlast(draft, template, { day: day + later, count: count() });
  }
  incident.decoys.push(template.index);
}

/** An old innocent template that is sent much more, and one that is sent to people who never consented. */
function planOldDecoys(draft: Draft, incident: DraftIncident): void {
  const { random, parameters } = draft;
  const { day } = incident;
  const old = draft.templates.filter(
    ({ marketing, bornDay, endDay, truth }) => marketing && bornDay < day - 14 && endDay > day + 6 && !truth,
  );
  if (old.length > 0 && random.uniform() < parameters.decoySurge) {
    const template = random.pick(old);
    template.decoy = 'surge';
    for (let later = 0; later < 3; later++) {
      planBlast(draft, template, {
        day: day + later,
        count: draft.meanBlast * template.weight * random.range(2, 4),
      });
    }
    incident.decoys.push(template.index);
  }
  if (old.length > 0 && random.uniform() < parameters.decoyMismatch) {
    const template = random.pick(old);
    template.decoy = 'mismatch';
    const options = { outsideShare: random.range(0.4, 0.9) };
    planBlast(draft, template, { day, count: draft.meanBlast * template.weight, options });
    incident.decoys.push(template.index);
  }
}
