/** Of some messages or people: how many were told how to stop, how many were not, and of how many that is not known. */
export type Told = { told: number; untold: number; unknown: number };

/** A count of nothing. */
export const nobodyTold = (): Told => ({ told: 0, untold: 0, unknown: 0 });

/** Adds `n`; `says`: whether the message said how to stop, null when that is not known. */
export function addTold(counts: Told, says: boolean | null, n: number): void {
  if (says === null) counts.unknown += n;
  else if (says) counts.told += n;
  else counts.untold += n;
}

/** Share that was told, among those of whom it is known; null when it is known of nobody. */
export function toldShare({ told, untold }: Told): number | null {
  return told + untold > 0 ? told / (told + untold) : null;
}
