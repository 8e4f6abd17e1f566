import type { AccountRecord, TemplateDay } from '../record.ts';
import type { Episode } from './courses.ts';
import { OTHERS, OURS, isMailed, seenBy, type Detector } from './detector.ts';
import { falseAlarms, falseAlarmsPerYear } from './false-alarms.ts';
import { ratioFigure, type Figure } from './figure.ts';
import { foundIn, thresholdAt } from './found.ts';
import type { Row } from './row.ts';

const MOST_ALARMS = 1;

/** False alarms, and what is found when everybody may raise as many. */
export function alarmRows(records: readonly AccountRecord[]): Row[] {
  const per100 = (alarms: (day: TemplateDay) => boolean, of = records) =>
    ratioFigure(
      of.map((record) => falseAlarms(record, alarms)),
      100,
    );
  const perYear = (alarms: (day: TemplateDay) => boolean, of = records) =>
    ratioFigure(of.map((record) => falseAlarmsPerYear(record, alarms)));
  const named = ({ named: isNamed }: TemplateDay) => isNamed;
  const own = (
    measure: (alarms: (day: TemplateDay) => boolean, of: readonly AccountRecord[]) => Figure,
  ): Record<string, Figure> =>
    Object.fromEntries(
      OTHERS.flatMap((detector) =>
        detector.alarms ? [[detector.name, measure(detector.alarms, seenBy(records, detector))]] : [],
      ),
    );
  return [
    {
      id: 'falseNames',
      label: 'false names per 100 template-weeks (others: at their own threshold)',
      ours: per100(named),
      others: own(per100),
      target: { most: 0.15 },
    },
    {
      id: 'falseMails',
      label: 'false mails per 100 template-weeks',
      ours: per100(isMailed),
      others: {},
      target: { most: 0.04 },
    },
    {
      id: 'falseNamesPerYear',
      label: 'false names per account-year',
      ours: perYear(named),
      others: own(perYear),
      target: null,
    },
    {
      id: 'falseMailsPerYear',
      label: 'false mails per account-year',
      ours: perYear(isMailed),
      others: {},
      target: null,
    },
    ...foundRows(records),
  ];
}

function foundRows(records: readonly AccountRecord[]): Row[] {
  const thresholds = new Map(
    [OURS, ...OTHERS].map((detector) => [
      detector,
      thresholdAt(seenBy(records, detector), detector, MOST_ALARMS),
    ]),
  );
  const found = (detector: Detector, keep: (episode: Episode) => boolean) => {
    const alarms = (day: TemplateDay) => detector.score(day) > (thresholds.get(detector) ?? Infinity);
    return ratioFigure(seenBy(records, detector).map((record) => foundIn(record, { alarms, keep })));
  };
  const row = (
    id: string,
    words: string,
    keep: (episode: Episode) => boolean,
    least: number | null,
  ): Row => ({
    id,
    label: `found within 3 days at 1 false alarm per 100 template-weeks: ${words}`,
    ours: found(OURS, keep),
    others: Object.fromEntries(OTHERS.map((detector) => [detector.name, found(detector, keep)])),
    target: least === null ? null : { least },
  });
  return [
    row('foundNew', 'new templates', ({ isNew }) => isNew, 0.85),
    row('foundOld', 'old templates', ({ isNew }) => !isNew, 0.88),
    row('foundInjected', 'culprits that were put there', ({ injected }) => injected, null),
  ];
}
