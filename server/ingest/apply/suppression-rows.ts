import { DIMENSION } from '../../core/event-kind.ts';
import type { PersonState } from '../../core/person-state.ts';
import type { Segment } from '../../core/persons.ts';
import type { SuppressionRow } from '../../store/ports.ts';
import type { Dimensions } from './dimensions.ts';

type Wanted = Omit<SuppressionRow, 'seq'>;

/** Who must not get what, for every identity the person uses now. Scope `except` names a topic that a later grant took
 *  out of a wider stop. */
export function suppressionRows(
  state: PersonState,
  segments: readonly Segment[],
  dimensions: Dimensions,
): Wanted[] {
  const wanted = new Map<string, Omit<Wanted, 'identity'>>();
  const want = (scope: string, topic: string | null, since: number, provisional: boolean): void => {
    const key = `${scope} ${topic ?? ''}`;
    const known = wanted.get(key);
    wanted.set(key, {
      scope,
      topic: topic === null ? 0 : dimensions.id(DIMENSION.topic, topic),
      since: Math.min(since, known?.since ?? since),
      active: 1,
      provisional: provisional && (known?.provisional ?? 1) === 1 ? 1 : 0,
    });
  };
  for (const stop of state.stops) {
    want(
      stop.scope.kind,
      stop.scope.kind === 'topic' ? stop.scope.topic : null,
      stop.since,
      stop.provisional,
    );
  }
  const wide = state.stops.filter((stop) => stop.scope.kind !== 'topic');
  for (const topic of new Set(wide.flatMap((stop) => [...stop.lifted]))) {
    // Only where no wider stop still holds the topic.
    if (wide.every((stop) => stop.lifted.has(topic)))
      want('except', topic, Math.max(...wide.map((stop) => stop.since)), false);
  }
  for (const [topic, at] of state.withdrawn) want('topic', topic, at, false);
  const current = segments.filter((segment) => segment.to === Infinity);
  return current.flatMap(({ identity }) => [...wanted.values()].map((row) => ({ identity, ...row })));
}
