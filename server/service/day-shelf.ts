import type { DayShelf } from '../../jobs/analysis/templates/read-book.ts';
import type { BusinessDay } from '../core/business-day.ts';
import type { EpochMs } from '../core/time.ts';
import type { DayCell } from '../store/analysis-ports.ts';
import { KEPT_DAYS, type KeptAnswerStore } from '../store/kept-answer-store.ts';

type Days = ReadonlyMap<BusinessDay, readonly DayCell[]>;
/** A cell without its day, in the order of `cellOf`. */
type Packed = [
  clock: number,
  template: number,
  consentClass: number,
  measure: number,
  code: number,
  n: number,
];
type Body = { mark: string; days: [BusinessDay, Packed[]][] };

/** Remembers the counts of old days in this process and, in one row, for the one after it. */
export function dayShelf(answers: KeptAnswerStore, clock: () => EpochMs): DayShelf {
  let known: { mark: string; days: Days } | null = null;
  return {
    async find(mark) {
      if (known === null) {
        const kept = await answers.find(KEPT_DAYS);
        if (kept !== null) known = unpack(kept.body);
      }
      return known?.mark === mark ? known.days : new Map();
    },
    async put(mark, days) {
      known = { mark, days };
      await answers.put(KEPT_DAYS, { asOf: clock(), body: pack(known) });
    },
  };
}

function pack({ mark, days }: { mark: string; days: Days }): string {
  const body: Body = {
    mark,
    days: [...days].map(([day, cells]) => [
      day,
      cells.map(({ clock, template, consent_class, measure, code, n }) => {
        return [clock, template, consent_class, measure, code, n];
      }),
    ]),
  };
  return JSON.stringify(body);
}

function unpack(text: string): { mark: string; days: Days } {
  // Written by `pack` only.
  const { mark, days } = JSON.parse(text) as Body;
  return { mark, days: new Map(days.map(([day, cells]) => [day, cells.map(cellOf)])) };
}

function cellOf([clock, template, consent_class, measure, code, n]: Packed): DayCell {
  return { day: 0, clock, template, consent_class, measure, code, n };
}
