import { HOUR_MS } from '../core/time.ts';
import { afterAnswers } from './after-answers.ts';

/** What takes so long to make is not waited for where the last one can be shown. */
export const SLOW_MS = 80;

/** What is dear to make is given again for twenty times as long as making it took: so a small account sees what is new at
 *  once, and a large one is not read through for every page that asks. Who asks of a large one within an hour after
 *  that does not wait either: what is given says of which instant it is. */
export const BY_COST = {
  keptFor: (took: number) => 20 * took,
  staleFor: (took: number) => (took < SLOW_MS ? 0 : HOUR_MS),
  now: () => performance.now(),
  aside: afterAnswers,
};
