import type { ImportProspect } from '../core/import-prospect.ts';
import { DAY_MS } from '../core/time.ts';
import type { ImportPreview } from './import-preview.ts';

/** docs/methods.md: days of history and opt-outs a week that every outcome needs. */
const VERDICT_DAYS = 7;
const WEEKLY_OPT_OUTS = 3;

/** What verdicts from these files alone could say. */
export function importProspects(preview: ImportPreview): Record<ImportProspect, boolean> {
  const { events, statuses, from, to, optOuts } = preview;
  const days = from === null || to === null ? 0 : (to - from) / DAY_MS;
  const rates = optOuts > 0 && ['delivered', 'read', 'played'].some((word) => statuses.has(word));
  return {
    rates,
    settled: rates && days >= VERDICT_DAYS && (optOuts / days) * 7 >= WEEKLY_OPT_OUTS,
    exact: preview.exactOptOuts > 0,
    'outside-consent': preview.hasTopics && events.has('consent'),
    'new-templates': preview.hasAddedAt || days > VERDICT_DAYS,
  };
}
