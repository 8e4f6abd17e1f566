import { describe, expect, it } from 'vitest';
import { rightOutcomes } from '../../../bench/accuracy/observe/right-outcomes.ts';
import { drawWorld } from '../../../bench/accuracy/world/draw-world.ts';
import type { Truth } from '../../../bench/accuracy/world/truth.ts';
import type { World, WorldTemplate } from '../../../bench/accuracy/world/world.ts';
import { DAY_MS } from '../../../server/core/time.ts';

const DRAWN = drawWorld({ seed: 1, scenario: 'ordinary', contacts: 2_000 });
const at = (day: number) => DRAWN.start + day * DAY_MS;
const INNOCENT: Truth = { label: 'innocent', excess: 0, lift: 1, injected: false };

/** An account of one template with so many usual opt-outs a day. */
function world(perDay: number, rest: Partial<World> = {}, own: Partial<WorldTemplate> = {}): World {
  const [template] = DRAWN.templates;
  if (!template) throw new Error('a drawn world has templates');
  const usual = new Float64Array(DRAWN.days).fill(perDay);
  return { ...DRAWN, templates: [{ ...template, usual, truth: null, ...own }], ...rest };
}

describe('the right outcome', () => {
  it('is a matter of how much is to be expected in a week', () => {
    const outcomes = (perDay: number) => rightOutcomes(world(perDay), { at: at(70), truths: [INNOCENT] });
    expect(outcomes(0.2)).toEqual(['insufficient-data']);
    expect(outcomes(0.5)).toEqual(['normal', 'insufficient-data']);
    expect(outcomes(1)).toEqual(['normal']);
    expect(rightOutcomes(world(1), { at: at(5), truths: [INNOCENT] })).toEqual([
      'normal',
      'insufficient-data',
    ]);
  });

  it('is culprits while one that was put there is material, and open after it', () => {
    const guilty = world(
      1,
      {},
      {
        truth: { kind: 'silent', from: at(68), to: at(72), lift: 3, ratio: null, outsideShare: 0.1 },
      },
    );
    const truths = (label: Truth['label']) => [{ ...INNOCENT, label, injected: true }];
    expect(rightOutcomes(guilty, { at: at(70), truths: truths('culprit') })).toEqual(['culprits']);
    expect(rightOutcomes(guilty, { at: at(70), truths: truths('gray') })).toEqual([]);
    expect(rightOutcomes(guilty, { at: at(86), truths: [INNOCENT] })).toEqual([]);
    expect(rightOutcomes(guilty, { at: at(87), truths: [INNOCENT] })).toEqual(['normal']);
  });

  it('may be culprits when a template is bad by nature', () => {
    const truths: Truth[] = [{ label: 'culprit', excess: 6, lift: 2, injected: false }];
    expect(rightOutcomes(world(1), { at: at(70), truths })).toEqual(['normal', 'culprits']);
  });

  it('is account-wide from the day on which a shock stands out until a day after it', () => {
    // 20 a day, twice as many: 20 beyond the usual on the first day. Its deviation is
    // sqrt(20 + 400 / 60 + 400 / 12) = 7.7, so that one day (20 < 23.2) is not enough and two (40 > 32.9) are.
    const shocked = (days: number) => {
      const usual = new Float64Array(DRAWN.days).fill(20);
      usual.fill(40, 70, 70 + days);
      return world(20, { accountWide: [{ from: at(70), to: at(70 + days), factor: 2 }] }, { usual });
    };
    const outcomes = (days: number, day: number) =>
      rightOutcomes(shocked(days), { at: at(day), truths: [INNOCENT] });
    const open = ['account-wide', 'no-clear-culprit', 'normal'];
    expect(outcomes(2, 70)).toEqual(['normal']);
    expect(outcomes(2, 71)).toEqual(open);
    expect(outcomes(2, 72)).toEqual(['account-wide']);
    expect(outcomes(2, 73)).toEqual(['account-wide']);
    expect(outcomes(2, 74)).toEqual(open);
    expect(outcomes(2, 79)).toEqual(open);
    expect(outcomes(2, 80)).toEqual(['normal']);
  });
});
