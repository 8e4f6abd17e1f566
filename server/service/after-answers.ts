import { setTimeout } from 'node:timers/promises';

/** How something is made that nobody waits for. */
export type Aside = <T>(make: () => Promise<T>) => Promise<T>;

export const atOnce: Aside = (make) => make();

/** A page asks for several things at once; so long its calls take to be answered with what is there. Ms. */
const ANSWERED_MS = 200;

/** Once whoever asks now has an answer: on the one thread the making would come first. */
export const afterAnswers: Aside = async (make) => {
  // A process that ends does not wait for it.
  await setTimeout(ANSWERED_MS, undefined, { ref: false });
  return make();
};
