/** An opt-out as far as ease is concerned. */
export type Attempted = {
  /** `waiting`: nobody has decided yet; `undone`: decided to be none. */
  standing: 'counted' | 'waiting' | 'undone';
  /** Stops the person said again while this one was already in force. */
  repeats: number;
  /** The first reply was not clear enough to count, and only a later stop of the person settled it. */
  wasMisread: boolean;
};

/** Ease: how often people had to say it. */
export type Ease = {
  /** Opt-outs that count. */
  optOuts: number;
  /** Of them, those that took more than one attempt; and their share, null without opt-outs. */
  repeated: number;
  repeatedShare: number | null;
  /** Attempts of an opt-out: the mean, null without opt-outs, and the most. */
  meanAttempts: number | null;
  mostAttempts: number;
  /** Replies that look like a stop and were not taken as one at once: waiting, decided to be none, or misread first. */
  unrecognised: number;
};

/** How easily people got out. An opt-out takes one attempt, one more for each time it was said again while in force, and
 *  one more when the first reply was misread. Source: docs/methods.md#practice-audit */
export function easeOf(optOuts: readonly Attempted[]): Ease {
  const counted = optOuts.filter(({ standing }) => standing === 'counted');
  const attempts = counted.map(({ repeats, wasMisread }) => 1 + repeats + (wasMisread ? 1 : 0));
  const repeated = attempts.filter((number) => number > 1).length;
  const sum = attempts.reduce((total, number) => total + number, 0);
  return {
    optOuts: counted.length,
    repeated,
    repeatedShare: counted.length > 0 ? repeated / counted.length : null,
    meanAttempts: counted.length > 0 ? sum / counted.length : null,
    mostAttempts: attempts.reduce((most, number) => Math.max(most, number), 0),
    unrecognised: optOuts.filter(({ standing, wasMisread }) => standing !== 'counted' || wasMisread).length,
  };
}
