import { TOPIC_COUNT } from './parameters.ts';
import type { Random } from './random.ts';

/** Messages remembered per person: more than anybody gets in the hours that matter. */
export const REMEMBERED = 16;

/** The people of an account, one place each; who leaves is replaced by somebody new at the same place. */
export type People = {
  count: number;
  /** Bit per topic granted. */
  granted: Uint8Array;
  frailty: Float32Array;
  /** Opt-out on its way: when, by which stored message (-1: none), and how much of it is excess. */
  leavesAt: Float64Array;
  leavesBy: Int32Array;
  leavesExcess: Float64Array;
  leavesSurplus: Float64Array;
  /** Last messages, `REMEMBERED` per person. */
  gotAt: Float64Array;
  gotTemplate: Int16Array;
  gotOutside: Uint8Array;
  next: Uint8Array;
  renew(person: number): void;
};

/** Everybody at the start. granted: share of people per topic. */
export function createPeople(input: {
  count: number;
  granted: readonly number[];
  frailtyShape: number;
  random: Random;
}): People {
  const { count, granted, frailtyShape, random } = input;
  const people: People = {
    count,
    granted: new Uint8Array(count),
    frailty: new Float32Array(count),
    leavesAt: new Float64Array(count).fill(Infinity),
    leavesBy: new Int32Array(count).fill(-1),
    leavesExcess: new Float64Array(count),
    leavesSurplus: new Float64Array(count),
    gotAt: new Float64Array(count * REMEMBERED).fill(-Infinity),
    gotTemplate: new Int16Array(count * REMEMBERED).fill(-1),
    gotOutside: new Uint8Array(count * REMEMBERED),
    next: new Uint8Array(count),
    renew(person) {
      let mask = 0;
      for (let topic = 0; topic < TOPIC_COUNT; topic++) {
        if (random.uniform() < (granted[topic] ?? 0)) mask |= 1 << topic;
      }
      people.granted[person] = mask;
      people.frailty[person] = random.gamma(frailtyShape) / frailtyShape;
      people.leavesAt[person] = Infinity;
      people.gotAt.fill(-Infinity, person * REMEMBERED, (person + 1) * REMEMBERED);
      people.gotTemplate.fill(-1, person * REMEMBERED, (person + 1) * REMEMBERED);
    },
  };
  for (let person = 0; person < count; person++) people.renew(person);
  return people;
}
