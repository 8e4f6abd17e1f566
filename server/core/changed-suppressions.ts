/** Who must not get what, as stored and handed out; `seq` is its number in the change feed. */
type Suppression = {
  identity: string;
  scope: string;
  topic: number;
  since: number;
  active: number;
  provisional: number;
};

/** The rows that must change so that what is stored becomes what is wanted; what is no longer wanted becomes inactive. */
export function changedSuppressions(
  stored: readonly (Suppression & { seq: number })[],
  wanted: readonly Suppression[],
): Suppression[] {
  const keyOf = (row: Suppression): string => `${row.identity} ${row.scope} ${row.topic}`;
  const before = new Map(stored.map((row) => [keyOf(row), row]));
  const changed: Suppression[] = [];
  for (const row of wanted) {
    const known = before.get(keyOf(row));
    before.delete(keyOf(row));
    if (
      !known ||
      known.active !== row.active ||
      known.since !== row.since ||
      known.provisional !== row.provisional
    ) {
      changed.push(row);
    }
  }
  for (const { seq: _seq, ...row } of before.values())
    if (row.active === 1) changed.push({ ...row, active: 0 });
  return changed;
}
