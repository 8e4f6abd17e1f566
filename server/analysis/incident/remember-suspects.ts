import type { Suspect } from './incident.ts';

/** The suspects of an incident after a verdict: new ones are added, known ones get its numbers, and none is forgotten. */
export function rememberSuspects(known: readonly Suspect[], seen: readonly Suspect[]): Suspect[] {
  const byKey = new Map(known.map((suspect) => [suspect.template.key, suspect]));
  for (const suspect of seen) {
    const named = suspect.named || (byKey.get(suspect.template.key)?.named ?? false);
    byKey.set(suspect.template.key, { ...suspect, named });
  }
  return [...byKey.values()];
}
