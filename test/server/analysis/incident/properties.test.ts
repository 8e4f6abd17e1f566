import fc from 'fast-check';
import { expect, test } from 'vitest';
import { account, MINUTE, signalOf, START, type Look } from './account.ts';

const look = fc.record({
  wait: fc.integer({ min: 0, max: 3_000 }),
  probability: fc.double({ min: 0, max: 1, noNaN: true }),
  isOverLine: fc.boolean(),
  excess: fc.double({ min: 0, max: 500, noNaN: true }),
  isThere: fc.boolean(),
  isLearning: fc.boolean(),
});

/** A sequence of verdicts in the order of time. */
const looks = fc.array(look, { maxLength: 60 }).map((given) => {
  let minute = 0;
  return given.map(({ wait, isThere, isLearning, ...signal }): Look => {
    minute += wait;
    return {
      minute,
      signal: isThere ? signalOf(signal) : null,
      ...(isLearning && { outcome: 'insufficient-data' }),
    };
  });
});

test('a verdict that comes twice changes nothing the second time', () => {
  fc.assert(
    fc.property(looks, (given) => {
      const subject = account();
      for (const one of given) {
        subject.look(one);
        const { known } = subject;
        expect(subject.look(one)).toEqual([]);
        expect(subject.known).toEqual(known);
      }
    }),
  );
});

test('a verdict about an earlier instant than the last one changes nothing', () => {
  fc.assert(
    fc.property(looks, look, (given, { wait, probability, isOverLine, excess }) => {
      const subject = account();
      for (const one of given) subject.look(one);
      const { known } = subject;
      if (known.incident === null) return;
      const minute = (known.incident.seenAt - START) / MINUTE - 1 - wait;
      expect(subject.look({ minute, signal: signalOf({ probability, isOverLine, excess }) })).toEqual([]);
      expect(subject.known.incident).toEqual(known.incident);
    }),
  );
});

test('openings and ends take turns, and nothing is told of what is not open', () => {
  fc.assert(
    fc.property(looks, (given) => {
      const subject = account();
      for (const one of given) subject.look(one);
      let isOpen = false;
      for (const kind of subject.kinds()) {
        const isBeginning = kind === 'opened' || kind === 'reopened';
        expect(isOpen).toBe(!isBeginning);
        if (isBeginning) isOpen = true;
        if (kind === 'recovered') isOpen = false;
      }
      expect(subject.incident?.status === 'open').toBe(isOpen);
    }),
  );
});

test('whatever is not critical by itself was seen by two verdicts half an hour apart', () => {
  fc.assert(
    fc.property(looks, (given) => {
      const subject = account();
      given.forEach((one, index) => {
        const [kind] = subject.look(one);
        if (kind !== 'opened' && kind !== 'reopened') return;
        const step = subject.steps.at(-1)?.knew;
        if (step?.level === 'critical') {
          expect(step.isOverLine || step.probability >= 0.95).toBe(true);
          return;
        }
        const earlier = given.slice(0, index).findLast(({ minute }) => minute <= one.minute - 30);
        expect(earlier?.signal?.probability).toBeGreaterThanOrEqual(0.8);
      });
    }),
  );
});

test('each time it is told as worse, it is worse than the last time by both measures', () => {
  fc.assert(
    fc.property(looks, (given) => {
      const subject = account();
      let told = 0;
      for (const one of given) {
        for (const kind of subject.look(one)) {
          const excess = subject.steps.at(-1)?.knew?.excess ?? 0;
          if (kind === 'worse') expect(excess).toBeGreaterThanOrEqual(Math.max(told * 1.5, told + 10));
          if (['opened', 'reopened', 'raised', 'worse'].includes(kind)) told = excess;
        }
      }
    }),
  );
});
