/** The members that say something, as the log keeps them; null when none does. */
export function present(members: Record<string, unknown>): Record<string, unknown> | null {
  const entries = Object.entries(members).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? null : Object.fromEntries(entries);
}
