import { DELIVERY_PROBLEM } from '../../../../../server/core/destination.ts';
import type { DestinationsCatalogue } from '../../../../../server/i18n/dashboard/destinations-catalogue.ts';
import type { Format } from '../../../../../server/i18n/format.ts';
import type { Delivery } from '../../../api/destinations.ts';
import { instantOf } from '../../../shared/instant-of.ts';

/** Where an event stands; what waits for its next try says when that is. */
export function stateText(
  { state, attempts, dueAt, problem }: Delivery,
  { text, format, isPaused }: { text: DestinationsCatalogue; format: Format; isPaused: boolean },
): string {
  if (state === 'due' && isPaused) return text.waitsForResume;
  if (state === 'due' && attempts > 0) return text.triedAgain(format, { at: instantOf(dueAt) });
  if (state === 'done' && problem === DELIVERY_PROBLEM.pointless) return text.pointless;
  return text.state[state];
}

/** What was answered last: the status, or why there is none. */
export function answerText({ status, problem }: Delivery, text: DestinationsCatalogue): string {
  if (status !== null) return String(status);
  switch (problem) {
    case DELIVERY_PROBLEM.slow:
      return text.problem.slow;
    case DELIVERY_PROBLEM.unreached:
      return text.problem.unreached;
    case DELIVERY_PROBLEM.pointless:
    case null:
      return '–';
    // Of another version of the service.
    default:
      return problem;
  }
}
