import type { PlatformPolled } from '../core/platform-status.ts';
import type { TemplateDay } from '../core/template-day.ts';
import type { EpochMs } from '../core/time.ts';

/** How asking the platform for one kind of data went. `retryAt`: not to be asked before; `state`: what the asking remembers, as
 *  JSON. */
export type PlatformSync = PlatformPolled & {
  triedAt: EpochMs;
  retryAt: EpochMs | null;
  state: string;
};

/** What the platform itself counts, and how asking it went; each call is one statement or one short transaction. */
export interface PlatformStore {
  /** Of every account and kind, by account, then kind. */
  syncs(): Promise<PlatformSync[]>;
  putSync(sync: PlatformSync): Promise<void>;
  /** Counts of UTC days from `fromDay` on, by template, then day; of all templates or of these. */
  templateDays(fromDay: number, templateIds?: readonly string[]): Promise<TemplateDay[]>;
}
