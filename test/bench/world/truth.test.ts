import { describe, expect, it } from 'vitest';
import { truthAt } from '../../../bench/accuracy/world/truth.ts';
import { drawWorld } from '../../../bench/accuracy/world/draw-world.ts';
import type { World, WorldTemplate } from '../../../bench/accuracy/world/world.ts';
import { DAY_MS } from '../../../server/core/time.ts';

const EMPTY: World = { ...drawWorld({ seed: 1, scenario: 'low-volume' }), templates: [] };

/** A template with the given expected opt-outs on single days, `[usual, excess]`. */
function template(
  values: Record<number, [number, number]>,
  rest: Partial<WorldTemplate> = {},
): WorldTemplate {
  const usual = new Float64Array(EMPTY.days);
  const excess = new Float64Array(EMPTY.days);
  for (const [day, pair] of Object.entries(values)) [usual[Number(day)], excess[Number(day)]] = pair;
  const none = new Float64Array(0);
  return {
    key: 'id:1',
    name: 'one',
    category: 'MARKETING',
    topic: 'offers',
    bornDay: -30,
    delivered: none,
    outside: none,
    failed: none,
    usual,
    excess,
    changes: [],
    truth: null,
    decoy: null,
    ...rest,
  };
}

const at = (day: number) => EMPTY.start + day * DAY_MS;
const injected = (from: number, to: number): Partial<WorldTemplate> => ({
  truth: { kind: 'silent', from: at(from), to: at(to), lift: 3, ratio: null, outsideShare: 0.1 },
});

describe('the truth of a template', () => {
  it('is guilt from five expected excess opt-outs and a lift of 1.7 on', () => {
    const guilty = template({ 70: [3, 6] }, injected(70, 72));
    expect(truthAt(EMPTY, guilty, at(71))).toEqual({ label: 'culprit', excess: 6, lift: 3, injected: true });
    expect(truthAt(EMPTY, template({ 70: [3, 4.9] }, injected(70, 72)), at(71)).label).toBe('gray');
    expect(truthAt(EMPTY, template({ 70: [10, 6.9] }, injected(70, 72)), at(71)).label).toBe('gray');
    expect(truthAt(EMPTY, template({ 70: [10, 7] }, injected(70, 72)), at(71)).label).toBe('culprit');
  });

  it('counts from the day the incident began, not the week', () => {
    const late = template({ 66: [100, 0], 70: [3, 6] }, injected(70, 72));
    expect(truthAt(EMPTY, late, at(71)).lift).toBe(3);
  });

  it('is open for ten days after the guilt has passed', () => {
    const guilty = template({ 70: [3, 6] }, injected(70, 72));
    expect(truthAt(EMPTY, guilty, at(76)).label).toBe('culprit');
    expect(truthAt(EMPTY, guilty, at(77)).label).toBe('gray');
    expect(truthAt(EMPTY, guilty, at(82)).label).toBe('gray');
    expect(truthAt(EMPTY, guilty, at(83)).label).toBe('innocent');
  });

  it('is guilt of a new template that is by nature much worse than its category, for eight days', () => {
    const bad = template({ 70: [5, 6] }, { bornDay: 70 });
    expect(truthAt(EMPTY, bad, at(72))).toEqual({ label: 'culprit', excess: 6, lift: 2.2, injected: false });
    expect(truthAt(EMPTY, bad, at(79)).label).toBe('gray');
    const old = template({ 70: [5, 6] });
    expect(truthAt(EMPTY, old, at(72)).label).toBe('gray');
  });

  it('is innocence of everything usual', () => {
    expect(truthAt(EMPTY, template({ 70: [10, 2] }), at(71)).label).toBe('innocent');
    expect(truthAt(EMPTY, template({}), at(71))).toEqual({
      label: 'innocent',
      excess: 0,
      lift: 1,
      injected: false,
    });
  });
});
