import { idOf, textOf } from '../core/json/json-members.ts';
import { optOutClicks } from '../core/opt-out/opt-out-clicks.ts';
import type { PayloadMap } from '../core/opt-out/recognise-reply.ts';
import { readAnalyticsPoints, type AnalyticsPoint } from '../core/template-analytics.ts';
import type { TemplateClicks } from '../core/template-clicks.ts';
import { DAY_MS, utcDayOf, type EpochMs } from '../core/time.ts';
import { ANALYTICS_DAYS, ANALYTICS_TEMPLATES, type GraphClient } from './client.ts';
import { GraphError } from './problem.ts';

/** Templates that are looked at, the platform's order: 50 calls. */
const MOST_TEMPLATES = 500;
/**
 * Deliveries and taps on ways out, by template and day, for as far back as the platform keeps them.
 * Errors: `GraphError`, also changed-field when no day could be read although some were sent.
 */
export async function readClicks(
  client: GraphClient,
  { account, payloads, now }: { account: string; payloads: PayloadMap; now: EpochMs },
): Promise<TemplateClicks[]> {
  const templates = await readTemplates(client, account);
  const days = new Map<string, TemplateClicks['days']>(templates.map(({ id }) => [id, []]));
  const to = (utcDayOf(now) + 1) * DAY_MS;
  for (let at = 0; at < templates.length; at += ANALYTICS_TEMPLATES) {
    const ids = templates.slice(at, at + ANALYTICS_TEMPLATES).map(({ id }) => id);
    const pages = client.templateAnalytics({
      account,
      templates: ids,
      from: to - ANALYTICS_DAYS * DAY_MS,
      to,
    });
    for await (const { items } of pages) {
      const { points, changed } = readAnalyticsPoints(items);
      // A part of the counts would make a wrong ranking.
      if (changed[0] !== undefined) throw new GraphError({ kind: 'changed-field', place: changed[0] });
      for (const point of points) addPoint(days.get(point.template), point, payloads);
    }
  }
  return templates.map((template) => ({ ...template, days: days.get(template.id) ?? [] }));
}

async function readTemplates(client: GraphClient, account: string): Promise<Omit<TemplateClicks, 'days'>[]> {
  const templates: Omit<TemplateClicks, 'days'>[] = [];
  for await (const { items } of client.templates({ account })) {
    items.forEach((item, index) => {
      const id = idOf(item['id']);
      if (id === undefined) throw new GraphError({ kind: 'changed-field', place: `data[${index}].id` });
      const word = (name: string): string | null => textOf(item[name]) ?? null;
      templates.push({ id, name: word('name'), language: word('language'), category: word('category') });
    });
    if (templates.length >= MOST_TEMPLATES) break;
  }
  return templates.slice(0, MOST_TEMPLATES);
}

function addPoint(
  days: TemplateClicks['days'] | undefined,
  { from, delivered, clicks }: AnalyticsPoint,
  payloads: PayloadMap,
): void {
  if (delivered === null) return;
  const taps = optOutClicks(clicks, payloads);
  if (delivered > 0 || taps > 0) days?.push({ day: utcDayOf(from), delivered, clicks: taps });
}
