import type { EpochMs } from '../../core/time.ts';
import type { Culprit } from '../verdict.ts';
import { isLeftOut, type DecisionFact } from './decision.ts';

/** The word that holds for a template that is suspected: what was said since its spike began, or what leaves it out still. */
export function standingWord(
  culprit: Pick<Culprit, 'since' | 'rate' | 'deliveries' | 'optOuts'>,
  word: DecisionFact | undefined,
  asOf: EpochMs,
): DecisionFact | null {
  if (word === undefined || word.decision === 'undecided') return null;
  return word.at >= culprit.since || isLeftOut(culprit, word, asOf) ? word : null;
}
