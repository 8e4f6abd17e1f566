/** A probability said, and whether it came true. */
export type Said = { probability: number; isTrue: boolean };

/** How well probabilities hold. `skill`: part of the Brier score of always saying the mean that is gained. `area`: the
 *  chance that a true case was given more than a false one. `bins`: ten bins of probability, those with cases. */
export type ForecastScore = {
  cases: number;
  trueCases: number;
  brier: number;
  skill: number;
  area: number;
  /** Largest gap between said and true among bins of at least 50 cases. */
  largestGap: number;
  bins: { from: number; cases: number; said: number; happened: number }[];
};

export function scoreForecasts(said: readonly Said[]): ForecastScore {
  const mean = average(said.map(({ isTrue }) => Number(isTrue)));
  const brier = average(said.map(({ probability, isTrue }) => (probability - Number(isTrue)) ** 2));
  const bins = Array.from({ length: 10 }, (_, bin) => {
    const inside = said.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === bin);
    return {
      from: bin / 10,
      cases: inside.length,
      said: average(inside.map(({ probability }) => probability)),
      happened: average(inside.map(({ isTrue }) => Number(isTrue))),
    };
  }).filter(({ cases }) => cases > 0);
  return {
    cases: said.length,
    trueCases: said.filter(({ isTrue }) => isTrue).length,
    brier,
    skill: 1 - brier / (mean * (1 - mean)),
    area: areaUnderCurve(said),
    largestGap: Math.max(
      0,
      ...bins.filter(({ cases }) => cases >= 50).map((bin) => Math.abs(bin.said - bin.happened)),
    ),
    bins,
  };
}

/** Mann and Whitney: ranks of the true cases, ties shared. */
function areaUnderCurve(said: readonly Said[]): number {
  const sorted = [...said].sort((a, b) => a.probability - b.probability);
  let [rankSum, positives] = [0, 0];
  for (let start = 0; start < sorted.length;) {
    let end = start;
    while (end < sorted.length && sorted[end]?.probability === sorted[start]?.probability) end += 1;
    const hits = sorted.slice(start, end).filter(({ isTrue }) => isTrue).length;
    rankSum += hits * ((start + 1 + end) / 2);
    positives += hits;
    start = end;
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * (sorted.length - positives));
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
