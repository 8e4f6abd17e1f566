import { waysToStop, type WayToStop } from '../../core/opt-out/says-how-to-stop.ts';
import type { PayloadMap } from '../../core/opt-out/recognise-reply.ts';
import type { TemplateHistory } from '../../core/template.ts';
import type { EpochMs } from '../../core/time.ts';

/**
 * The ways out that a template offered at an instant; null when that is not known: it was never described, or only by
 * notices that may leave out its quick replies and say nothing of a way out themselves.
 */
export function waysAt(
  { components }: Pick<TemplateHistory, 'components'>,
  at: EpochMs,
  payloads?: PayloadMap,
): readonly WayToStop[] | null {
  const inForce = components.findLast((entry) => entry.at <= at) ?? components[0];
  if (inForce === undefined) return null;
  const ways = waysToStop(inForce.value, payloads);
  return ways.length === 0 && inForce.isPartial === true ? null : ways;
}

/** Whether a template said how to stop at an instant; null when that is not known. */
export function saysAt(
  history: Pick<TemplateHistory, 'components'>,
  at: EpochMs,
  payloads?: PayloadMap,
): boolean | null {
  const ways = waysAt(history, at, payloads);
  return ways === null ? null : ways.length > 0;
}
