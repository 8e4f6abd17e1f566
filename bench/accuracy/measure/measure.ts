import type { AccountRecord } from '../record.ts';
import { alarmRows } from './alarm-rows.ts';
import { fullReliability, reliability, type Decile } from './calibration.ts';
import { OURS } from './detector.ts';
import { estimateRows } from './estimate-rows.ts';
import { rankRows } from './rank-rows.ts';
import type { Row } from './row.ts';
import { verdictRows } from './verdict-rows.ts';

export type Measurement = {
  accounts: number;
  templateWeeks: number;
  rows: Row[];
  /** Over days that are clearly one or the other, and over all. */
  reliability: Decile[];
  fullReliability: Decile[];
};

/** Every figure of a set of accounts. */
export function measure(records: readonly AccountRecord[]): Measurement {
  const days = records.reduce((sum, { templateDays }) => sum + templateDays.length, 0);
  return {
    accounts: records.length,
    templateWeeks: Math.round(days / 7),
    rows: [...rankRows(records), ...alarmRows(records), ...verdictRows(records), ...estimateRows(records)],
    reliability: reliability(records, OURS.score),
    fullReliability: fullReliability(records),
  };
}
