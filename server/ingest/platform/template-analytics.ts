import type { ButtonClicks, TemplateDay } from '../../core/template-day.ts';
import { DAY_MS, SECOND_MS } from '../../core/time.ts';
import { eachObject } from '../meta/each-object.ts';
import { idOf, textOf, wordOf } from '../../core/json/json-members.ts';
import type { JsonObject } from '../../core/json/json-members.ts';
import { member, unsupported, type PageRead } from './page-read.ts';
import type { PlatformPoll } from './platform-poll.ts';

const PATH = 'template_analytics.data[].data_points[]';
/** Longest label of a button that is kept; the platform allows 25 characters. */
const MAX_LABEL = 100;

/** `GET /<WABA>/template_analytics`: counts by template and UTC day. A point whose counts are no counts is left out, so that
 *  what was known of its day stays. */
export function readTemplateAnalytics({ page, at, waba }: PlatformPoll, into: PageRead): void {
  const drops = { events: [], drops: into.drops };
  eachObject({ value: page['data'], path: 'template_analytics.data' }, drops, (series) => {
    const product = wordOf(series['product_type'])?.toLowerCase() ?? '';
    const points = { value: series['data_points'], path: 'template_analytics.data[].data_points' };
    eachObject(points, drops, (point) => {
      const day = readPoint(point, into);
      if (day !== null) into.days.push({ ...day, waba, product, polledAt: at });
    });
  });
}

function readPoint(
  point: JsonObject,
  into: PageRead,
): Omit<TemplateDay, 'waba' | 'product' | 'polledAt'> | null {
  const templateId = idOf(point['template_id']);
  const start = countOf(point['start']);
  if (templateId === undefined || start === undefined) {
    into.drops.push(unsupported(`${PATH}.${templateId === undefined ? 'template_id' : 'start'}`));
    return null;
  }
  const found = into.drops.length;
  const count = (name: string): number | null =>
    member(point, { name, path: PATH, read: countOf }, into) ?? null;
  const counts = { sent: count('sent'), delivered: count('delivered'), read: count('read') };
  const clicks = readClicks(point, into);
  if (into.drops.length > found) return null;
  return { templateId, day: Math.floor((start * SECOND_MS) / DAY_MS), ...counts, clicks };
}

function readClicks(point: JsonObject, into: PageRead): ButtonClicks[] {
  const clicks: ButtonClicks[] = [];
  const drops = { events: [], drops: into.drops };
  eachObject({ value: point['clicked'], path: `${PATH}.clicked` }, drops, (click) => {
    const count = countOf(click['count']);
    if (count === undefined) into.drops.push(unsupported(`${PATH}.clicked[].count`));
    else {
      const content = textOf(click['button_content'])?.slice(0, MAX_LABEL).toWellFormed() ?? '';
      clicks.push({ type: wordOf(click['type'])?.toLowerCase() ?? '', content, count });
    }
  });
  return clicks;
}

/** A count: a whole number, or its digits as text. */
function countOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}
