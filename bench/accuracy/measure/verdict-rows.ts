import type { AccountRecord, AttributionRecord } from '../record.ts';
import { medianFigure, ratioFigure } from './figure.ts';
import type { Row } from './row.ts';
import {
  QUIET_SCENARIOS,
  hoursToName,
  namingDelays,
  precisionAtOne,
  recallOfDays,
  rightOutcomes,
} from './verdicts.ts';

/** Outcomes, first names, delays and attribution. */
export function verdictRows(records: readonly AccountRecord[]): Row[] {
  const quiet = records.filter(({ scenario }) => QUIET_SCENARIOS.includes(scenario));
  const scenarios = [...new Set(records.map(({ scenario }) => scenario))];
  return [
    {
      id: 'precisionAtOne',
      label: 'first name is a culprit (account-days with a name)',
      ours: ratioFigure(records.map(precisionAtOne)),
      others: {},
      target: null,
    },
    {
      id: 'recall',
      label: 'template-days of culprits that are named',
      ours: ratioFigure(records.map(recallOfDays)),
      others: {},
      target: null,
    },
    {
      id: 'outcomes',
      label: 'outcome right: shock, burst, outage, doubling, ordinary',
      ours: ratioFigure(quiet.map(rightOutcomes)),
      others: {},
      target: { least: 0.98 },
    },
    ...scenarios.map((scenario): Row => ({
      id: `outcome:${scenario}`,
      label: `outcome right: ${scenario}`,
      ours: ratioFigure(records.filter((record) => record.scenario === scenario).map(rightOutcomes)),
      others: {},
      target: null,
    })),
    {
      id: 'delay',
      label: 'hours from the twelfth excess opt-out to the name, median',
      ours: medianFigure(records.map(namingDelays)),
      others: {},
      target: { most: 6 },
    },
    {
      id: 'hoursToName',
      label: 'hours from the first bad send to the name, median',
      ours: medianFigure(records.map(hoursToName)),
      others: {},
      target: null,
    },
    ...attributionRows(records),
  ];
}

type Score = { right: number; logLoss: number };

function attributionRows(records: readonly AccountRecord[]): Row[] {
  const figures = (key: keyof Score) => {
    const of = (read: (attribution: AttributionRecord) => Score) =>
      ratioFigure(
        records.map(({ attribution }) => ({ top: read(attribution)[key], of: attribution.optOuts })),
      );
    return {
      ours: of((attribution) => attribution),
      others: {
        'last touch': of(({ lastTouch }) => lastTouch),
        'equal weights': of(({ equalWeights }) => equalWeights),
      },
    };
  };
  return [
    {
      id: 'attributionRight',
      label: 'ambiguous opt-outs: right template',
      ...figures('right'),
      target: { least: 0.91 },
    },
    {
      id: 'attributionLogLoss',
      label: 'ambiguous opt-outs: log-loss',
      ...figures('logLoss'),
      target: { most: 0.26 },
    },
  ];
}
