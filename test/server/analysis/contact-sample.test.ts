import { describe, expect, it } from 'vitest';
import {
  countContacts,
  sampledSince,
  type SampledDelivery,
  type SampledTemplate,
} from '../../../server/analysis/contact-sample.ts';
import { DAY_MS, HOUR_MS } from '../../../server/core/time.ts';

const AS_OF = Date.parse('2026-05-20T12:00:00Z');
const ago = (days: number): number => AS_OF - days * DAY_MS;
const to = (identity: string, days: number, template = 'a'): SampledDelivery => ({
  identity,
  template,
  at: ago(days),
});
const count = (
  deliveries: SampledDelivery[],
  optOuts: SampledDelivery[] = [],
  earlier: [string, number[]][] = [],
) => countContacts({ asOf: AS_OF, deliveries, optOuts, earlier: new Map(earlier) });
const template = (sample: ReturnType<typeof count>, key = 'a'): SampledTemplate => {
  const found = sample.templates.get(key);
  if (!found) throw new Error(`no template ${key}`);
  return found;
};

describe('countContacts', () => {
  it('classes a delivery by what the person had got in the seven days up to it, that one included', () => {
    const sample = count([
      to('p', 6.5),
      to('p', 6),
      to('p', 5),
      to('p', 4.5, 'b'),
      to('p', 0.5),
      to('q', 10),
      to('q', 3.5),
      to('q', 3),
    ]);
    const all = { since: -Infinity, asOf: AS_OF };
    // Of p the first, second, third, fourth (b) and fifth within seven days; of q twice the second.
    expect(sampledSince(template(sample), all).deliveries).toEqual([1, 3, 1, 1, 0]);
    expect(sampledSince(template(sample, 'b'), all).deliveries).toEqual([0, 0, 1, 0, 0]);
    expect(template(sample).before).toEqual([1, 0, 0, 0, 0]);
  });

  it('lets a delivery of exactly seven days ago drop out, and takes two of one instant as two', () => {
    const sample = count([to('p', 8), to('p', 1), to('q', 1), to('q', 1)]);
    expect(sampledSince(template(sample), { since: -Infinity, asOf: AS_OF }).deliveries).toEqual([
      1, 2, 0, 0, 0,
    ]);
  });

  it('counts people and deliveries of each week and of thirty days', () => {
    const sample = count([to('p', 1), to('p', 2), to('q', 7), to('q', 7.5), to('p', 29), to('q', 36)]);
    expect(sample.weeks).toEqual([
      { people: 2, deliveries: 3 },
      { people: 1, deliveries: 1 },
      { people: 0, deliveries: 0 },
      { people: 0, deliveries: 0 },
      { people: 1, deliveries: 1 },
      { people: 1, deliveries: 1 },
    ]);
    expect(sample.month).toEqual({ people: 2, deliveries: 5 });
    // From 37 to 7 days ago: q's of 7.5 and 36 days, p's of 29.
    expect(sample.monthBefore).toEqual({ people: 2, deliveries: 3 });
  });

  it('takes those as new who got nothing in the four weeks before the week', () => {
    const sample = count([
      to('new', 1),
      to('new', 2),
      to('back', 1),
      to('back', 36),
      to('old', 1),
      to('old', 34),
      to('before', 8),
      to('before', 1),
    ]);
    expect(sample.toNew).toBe(3);
    expect(sample.toNewBefore).toBe(1);
    expect(sampledSince(template(sample), { since: ago(1), asOf: AS_OF }).toNew).toBe(2);
  });

  it('counts in steps of six hours back from the instant', () => {
    const sample = count([
      to('p', 0.2),
      { identity: 'q', template: 'a', at: AS_OF - 6 * HOUR_MS },
      { identity: 'r', template: 'a', at: AS_OF - 6 * HOUR_MS - 1 },
    ]);
    const since = (hours: number) =>
      sampledSince(template(sample), { since: AS_OF - hours * HOUR_MS, asOf: AS_OF }).deliveries[0];
    expect([since(0), since(6), since(6.1), since(12), since(168), since(300)]).toEqual([2, 2, 3, 3, 3, 3]);
  });

  it('classes an opt-out by the delivery that it answered, found or not', () => {
    const sample = count(
      [],
      [to('p', 1), to('q', 9), to('r', 34.9), to('r', 35.1), to('s', 2, 'b')],
      [
        ['p', [ago(1), ago(2), ago(7.9), ago(8), ago(0.5)]],
        ['q', [ago(9), ago(10)]],
      ],
    );
    expect(template(sample).optOuts).toEqual({ now: [0, 0, 1, 0, 0], before: [1, 1, 0, 0, 0] });
    expect(template(sample, 'b').optOuts.now).toEqual([1, 0, 0, 0, 0]);
  });

  it('ignores what lies at or after the instant, and the order of everything', () => {
    const rows = [to('p', 1), to('q', 3), to('p', 3), to('q', 9), to('p', 20, 'b'), to('r', 5)];
    const optOuts = [to('p', 1), to('q', 9)];
    const known = count(rows, optOuts);
    const later = [to('p', 0), to('q', -1)];
    const turned = count([...later, ...rows.toReversed()], [...later, ...optOuts.toReversed()]);
    expect(turned.weeks).toEqual(known.weeks);
    expect([...turned.templates].sort()).toEqual([...known.templates].sort());
  });
});
