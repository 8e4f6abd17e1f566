import { expect, it } from 'vitest';
import { avoidedBy } from '../../../server/analysis/fix/avoided-by.ts';
import { isLeftOut } from '../../../server/analysis/incident/decision.ts';
import { isWorse } from '../../../server/analysis/incident/is-worse.ts';
import { precisionOf } from '../../../server/analysis/incident/precision.ts';
import { quotes, written } from './quoted.ts';

/** The least whole number from which on something is so. */
function least(isSo: (value: number) => boolean): number {
  let value = 0;
  while (!isSo(value)) value += 1;
  return value;
}

it('what is worse', () => {
  const [of12, of40] = [12, 40].map((told) => least((now) => isWorse(now, told))) as [number, number];
  const decision = {
    at: 0,
    template: 'id:1',
    incident: '1',
    decision: 'new-normal',
    rate: 0.01,
    by: null,
  } as const;
  const template = { since: 0, rate: 0.02, deliveries: 4_900 };
  const again = least((optOuts) => !isLeftOut({ ...template, optOuts }, decision, 1));
  quotes(
    'Incidents',
    `last told with 12 opt-outs too many, ${of12} are worse and ${of12 - 1} are not; last told with 40, ${of40} are and ${of40 - 1} are not. A template whose 1 % was declared normal counts again with ${again} opt-outs of 4,900 deliveries, where 49 would be normal, and not with ${again - 1}.`,
  );
});

it('how often the names were right', () => {
  const named = Array.from({ length: 9 }, (_, index) => ({ incident: String(index), template: 'id:1' }));
  const facts = named.slice(0, 7).map(({ incident, template }, index) => {
    const decision = index < 6 ? ('confirmed' as const) : ('one-off' as const);
    return { at: 0, template, incident, decision, rate: null, by: null };
  });
  const { confirmed, oneOff, undecided, share } = precisionOf(named, facts);
  expect(share).not.toBeNull();
  quotes(
    'Precision of names',
    `${confirmed} confirmed, ${oneOff} one-off and ${undecided} undecided of 9: 6 / 7 = ${written((share ?? 0) * 100, 1)} %.`,
  );
});

it('what was avoided', () => {
  const spike = { optOuts: 70, exposure: 4_900 };
  const before = { optOuts: 78, exposure: 5_600 };
  const after = { optOuts: 6, exposure: 300 };
  const paused = avoidedBy({ kind: 'paused', spike, before, after, noise: 18 });
  const [avoided, low, high] = [paused?.optOuts, paused?.low, paused?.high].map((value) =>
    written(value ?? NaN, 1),
  );
  quotes(
    'Did it work',
    `70 opt-outs of an exposure of 4,900 before a pause, 5,600 in the week before it, 6 opt-outs in the week after, noise 18: ${avoided} avoided, from ${low} to ${high}.`,
  );
});
