import { addTemplate } from './add-template.ts';
import { planBlast } from './blast.ts';
import { volumeOn, type BlastPlace, type Draft, type DraftIncident, type DraftTemplate } from './draft.ts';
import type { CulpritKind } from './world.ts';

/** Incidents stand at least so many days apart, so that each can be told from the next. */
const APART_DAYS = 10;
/** A second culprit that happens to be the first is drawn again so many times where two are asked for. */
const MOST_TRIES = 10;

/** Draws the incidents and what their culprits do. */
export function planIncidents(draft: Draft): void {
  const { random, parameters, firstDay, lastDay } = draft;
  const starts: number[] = [];
  const wanted = parameters.incidents ?? random.poisson(parameters.incidentMean);
  for (let left = wanted; left > 0; left--) {
    const day = firstDay + random.integer(lastDay - firstDay);
    if (starts.every((start) => Math.abs(start - day) >= APART_DAYS)) starts.push(day);
  }
  for (const day of starts) {
    const days = 2 + random.integer(5);
    const first = addCulprit(draft, { day, days });
    if (!first) continue;
    const culprits = [first.template.index];
    if (random.uniform() < parameters.doubleProbability) {
      const tries = parameters.doubleProbability === 1 ? MOST_TRIES : 1;
      for (let left = tries; left > 0 && culprits.length < 2; left--) {
        const second = addCulprit(draft, { day, days });
        if (second) culprits.push(second.template.index);
      }
    }
    draft.incidents.push({ day, days, culprits, decoys: [], place: first.place } satisfies DraftIncident);
  }
}

function addCulprit(
  draft: Draft,
  { day, days: usualDays }: { day: number; days: number },
): { template: DraftTemplate; place: BlastPlace | null } | null {
  const { random, parameters, usualRatio } = draft;
  const kind = pickKind(draft);
  const ramp = kind === 'drift';
  const days = ramp ? 21 + draft.extra.integer(15) : usualDays;
  const lasts = ramp ? day + days : day + 6;
  const old = draft.templates.filter(({ bornDay, endDay }) => bornDay < day - 14 && endDay > lasts);
  const oldMarketing = old.filter(({ marketing }) => marketing);
  const isNew = kind.startsWith('new') || (oldMarketing.length === 0 && !ramp);
  let template: DraftTemplate;
  if (isNew)
    template = addTemplate(draft, { bornDay: day, marketing: true, endDay: day + days + random.integer(20) });
  else if (parameters.recategorise && random.uniform() < 0.5)
    template = random.pick(old.filter(({ marketing }) => !marketing));
  else {
    const sells = kind === 'oldMismatch' || random.uniform() < 0.7;
    template = random.pick(sells && oldMarketing.length > 0 ? oldMarketing : old);
  }
  if (template.truth) return null;
  let lift = 1;
  let ratio: number | null = null;
  let outsideShare: number | undefined;
  if (kind === 'newMismatch' || kind === 'oldMismatch') {
    outsideShare = random.range(0.4, 0.9);
    ratio = usualRatio * Math.max(1, random.range(3, 8) / usualRatio);
  } else lift = random.logRange(2.5, kind === 'silent' ? 6 : ramp ? 5 : 10);
  if (kind === 'edited') {
    const recategorised = parameters.recategorise && !template.marketing;
    template.changes.push({ day, kind: recategorised ? 'recategorised' : 'edited' });
  }
  const from = day * 24;
  const to = Math.min(draft.days, day + days) * 24;
  draft.effects.push({ template, from, to, lift, ratio, ramp });
  const place = ramp ? null : planCulpritBlasts(draft, { template, day, days, isNew, outsideShare });
  template.truth = { kind, from, to, lift, ratio, outsideShare: outsideShare ?? template.outsideShare };
  return { template, place };
}

type CulpritBlasts = {
  template: DraftTemplate;
  day: number;
  days: number;
  isNew: boolean;
  outsideShare: number | undefined;
};

/** A marketing culprit is sent on the first day and some of the others instead of as usual. */
function planCulpritBlasts(
  draft: Draft,
  { template, day, days, isNew, outsideShare }: CulpritBlasts,
): BlastPlace | null {
  const { random } = draft;
  if (!template.marketing) return null;
  if (!isNew) {
    for (let hour = day * 24; hour < (day + days) * 24; hour++) {
      draft.plan[hour] = (draft.plan[hour] ?? []).filter((sends) => sends.template !== template);
    }
  }
  let place: BlastPlace | null = null;
  for (let later = 0; later < days; later++) {
    if (later > 0 && random.uniform() >= 0.45) continue;
    const count = draft.meanBlast * template.weight * volumeOn(draft, day) * random.logNormal(1, 0.25) * 1.2;
    const blast = planBlast(draft, template, { day: day + later, count, options: { outsideShare } });
    if (later === 0) place = blast;
  }
  return place;
}

function pickKind({ random, parameters }: Draft): CulpritKind {
  let drawn = random.uniform();
  const kinds = Object.entries(parameters.incidentKinds) as [CulpritKind, number][];
  for (const [kind, share] of kinds) {
    if (drawn < share) return kind;
    drawn -= share;
  }
  return kinds[0]?.[0] ?? 'newBad';
}
