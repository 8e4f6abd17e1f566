/** What was erased, as it is stored. */
type Erased = { hash: string; to_at: number; erased_at: number };

/** What an erasure leaves of a person: nothing may be sent to them. None for messages, nor for names that came back or had
 *  gone over to somebody else before. */
export function erasedSuppressions(rows: readonly Erased[]) {
  return rows
    .filter(({ hash, to_at }) => !hash.startsWith('m') && to_at === Number.MAX_SAFE_INTEGER)
    .map(({ hash: identity, erased_at: since }) => ({
      identity,
      scope: 'all',
      topic: 0,
      since,
      active: 1,
      provisional: 0,
    }));
}
