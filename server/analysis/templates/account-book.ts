import type { BusinessDayInterval } from '../../core/business-day.ts';
import type { JudgedAccount, JudgeInput } from '../judge-account.ts';
import type { Verdict } from '../verdict.ts';
import type { DayCounts } from './day-counts.ts';

/** What the pages about templates are made of: the account as it was judged, and its counts by day. */
export type AccountBook = {
  inputs: JudgeInput;
  verdict: Verdict;
  judged: JudgedAccount;
  /** The last `BOOK_DAYS` business days, oldest first; the last one is under way. */
  days: BusinessDayInterval[];
  /** By template key, one entry a day; `''`: messages of unknown templates. */
  counts: Map<string, DayCounts[]>;
  /** Opt-outs of unknown cause of the whole account by code of channel and reason, one entry a day. */
  unsplit: Map<number, number>[];
};
