/** Scores of R's `farringtonFlexible` on stored worlds, which are computed apart because they need R. */
export type FarringtonData = {
  /** What computed them, and when. */
  r: string;
  surveillance: string;
  date: string;
  worlds: Record<string, FarringtonWorld>;
};

/** `optOuts`: of the whole series, to tell whether the world is still the one that was scored. */
export type FarringtonWorld = { optOuts: number; templates: Record<string, FarringtonTemplate> };

/**
 * The first day with enough history; then, of days with opt-outs only, the days since the one before (the first:
 * since day 0) and the score in hundredths, rounded up; null where the model was not fitted.
 */
export type FarringtonTemplate = { from: number; scores: (number | null)[] };

/** Data from the lines of `series.csv` and `scores.csv`, headers included. */
export function farringtonData(input: {
  series: Iterable<string>;
  scores: Iterable<string>;
  made: Pick<FarringtonData, 'r' | 'surveillance' | 'date'>;
}): FarringtonData {
  const worlds: Record<string, FarringtonWorld> = {};
  for (const [name = '', , , , optOuts] of rows(input.series)) {
    const world = (worlds[name] ??= { optOuts: 0, templates: {} });
    world.optOuts += Number(optOuts);
  }
  let before = 0;
  for (const [name = '', key = '', day, value = ''] of rows(input.scores)) {
    const templates = worlds[name]?.templates;
    if (!templates) throw new Error(`scores of a world without series: ${name}`);
    if (Number(day) < 0) {
      templates[key] = { from: Number(value), scores: [] };
      before = 0;
      continue;
    }
    const score = value === 'NA' ? null : hundredths(Number(value));
    templates[key]?.scores.push(Number(day) - before, score);
    before = Number(day);
  }
  return { ...input.made, worlds };
}

/** Rounded up, so that what is beyond the bound stays beyond it; digits beyond the tenth are noise. */
function hundredths(score: number): number {
  return Math.ceil(Number((score * 100).toFixed(8)));
}

function* rows(lines: Iterable<string>): Generator<string[]> {
  let header = true;
  for (const line of lines) {
    if (!header && line !== '') yield line.replaceAll('"', '').split(',');
    header = false;
  }
}
