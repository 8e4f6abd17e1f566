import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { farringtonData } from './farrington-data.ts';

/**
 * `node bench/accuracy/references/store-farrington.ts --r 4.2.2 --surveillance 1.20.3 series.csv scores.csv`: commits
 * what `farrington.R` answered to what `export-series.ts` asked, labelled with the versions it prints.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { r: { type: 'string' }, surveillance: { type: 'string' } },
});
const [series, scores] = positionals;
if (!values.r || !values.surveillance || !series || !scores) {
  throw new RangeError('needs --r VERSION --surveillance VERSION SERIES SCORES');
}

const lines = (file: string) => readFileSync(file, 'utf8').split('\n');
const data = farringtonData({
  series: lines(series),
  scores: lines(scores),
  made: { r: values.r, surveillance: values.surveillance, date: new Date().toISOString().slice(0, 10) },
});
writeFileSync(new URL('data/farrington.json', import.meta.url), `${JSON.stringify(data)}\n`);
