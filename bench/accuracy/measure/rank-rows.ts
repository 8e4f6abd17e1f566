import type { AccountRecord, TemplateDay } from '../record.ts';
import { MIDDLE_BAND, TOP_BAND, alarmedAtEnd, everNamed, rankedFirst, type Band } from './bands.ts';
import { OTHERS, OURS, isMailed, seenBy, type Detector } from './detector.ts';
import { ratioFigure } from './figure.ts';
import { alarmsPer100, thresholdAt } from './found.ts';
import type { Row } from './row.ts';

type BandInput = { id: string; words: string; band: Band; first: number; named: number };

const BANDS: readonly BandInput[] = [
  { id: '25', words: '>= 25 excess', band: TOP_BAND, first: 0.98, named: 0.97 },
  { id: '12', words: '12 to 24 excess', band: MIDDLE_BAND, first: 0.9, named: 0.55 },
];

/** Who is ranked first and named, by size of the culprit; others raise alarms as often as the method names falsely. */
export function rankRows(records: readonly AccountRecord[]): Row[] {
  const equal = equalAlarms(records);
  return BANDS.flatMap(({ id, words, band, first, named }) => {
    const ranked = (detector: Detector, leaveOutGray = false) =>
      ratioFigure(
        seenBy(records, detector).map((record) => rankedFirst(record, { band, detector, leaveOutGray })),
      );
    const alarmed = (alarms: (day: TemplateDay) => boolean, of: readonly AccountRecord[] = records) =>
      ratioFigure(of.map((record) => alarmedAtEnd(record, { band, alarms })));
    return [
      {
        id: `rankedFirst${id}`,
        label: `${words}: ranked first`,
        ours: ranked(OURS),
        others: byName((detector) => ranked(detector)),
        target: { least: first },
      },
      {
        id: `rankedFirstClear${id}`,
        label: `${words}: ranked first, borderline rivals left out`,
        ours: ranked(OURS, true),
        others: byName((detector) => ranked(detector, true)),
        target: null,
      },
      {
        id: `named${id}`,
        label: `${words}: named at the end (others: at equal false alarms)`,
        ours: alarmed(({ named: isNamed }) => isNamed),
        others: byName((detector) => alarmed(equal(detector), seenBy(records, detector))),
        target: { least: named },
      },
      {
        id: `everNamed${id}`,
        label: `${words}: named by a day after the end`,
        ours: ratioFigure(records.map((record) => everNamed(record, band))),
        others: {},
        target: null,
      },
      {
        id: `mailed${id}`,
        label: `${words}: mailed at the end`,
        ours: alarmed(isMailed),
        others: {},
        target: null,
      },
    ];
  });
}

/** Per detector the alarm that is as often false as names of the method are. */
function equalAlarms(
  records: readonly AccountRecord[],
): (detector: Detector) => (day: TemplateDay) => boolean {
  const thresholds = new Map(
    OTHERS.map((detector) => {
      const seen = seenBy(records, detector);
      const most = alarmsPer100(seen, ({ named }) => named);
      return [detector, thresholdAt(seen, detector, most)];
    }),
  );
  return (detector) => (day) => detector.score(day) > (thresholds.get(detector) ?? Infinity);
}

function byName<T>(measure: (detector: Detector) => T): Record<string, T> {
  return Object.fromEntries(OTHERS.map((detector) => [detector.name, measure(detector)]));
}
