import { businessDayOf, startOfBusinessDay } from '../../../../server/core/business-day.ts';
import { DAY_MS } from '../../../../server/core/time.ts';
import type { Range } from '../../api/template-queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { useTemplateSearch } from './template-search.ts';

/** The days that are asked for: fixed ones, or the latest so many. */
export function useRange(): Range {
  const { zone } = useVoice();
  const [{ from, to, days }] = useTemplateSearch();
  if (isInstant(from) && isInstant(to)) return { from, to };
  // Without the zone of the account a day has no beginning; the server begins by itself where 28 are asked for.
  if (zone === null || days === '28') return {};
  const now = Date.now();
  const first = businessDayOf(now - (Number(days) - 1) * DAY_MS, zone);
  return { from: new Date(startOfBusinessDay(first, zone)).toISOString() };
}

function isInstant(text: string | null): text is string {
  return text !== null && /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text));
}
