import type { TemplateDay } from '../core/template-day.ts';
import type { EpochMs } from '../core/time.ts';

/** How asking the platform for one kind of data went. `doneAt`: when it last answered in full; `error`, `detail`: why it did
 *  not at `triedAt`, null when it did; `retryAt`: not to be asked before. `state`: what the asking remembers, as JSON. */
export type PlatformSync = {
  waba: string;
  kind: string;
  triedAt: EpochMs;
  doneAt: EpochMs | null;
  error: string | null;
  detail: string | null;
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
