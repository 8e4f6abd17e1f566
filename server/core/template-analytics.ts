import { idOf, objectOf, textOf, type JsonObject } from './json/json-members.ts';
import type { ButtonClicks } from './template-day.ts';
import { SECOND_MS, type EpochMs } from './time.ts';

/** What the platform counted of one template on one day. A count that it did not give is null. */
export type AnalyticsPoint = {
  template: string;
  /** Half-open, `[from, to)`; a day of UTC. */
  from: EpochMs;
  to: EpochMs;
  sent: number | null;
  delivered: number | null;
  read: number | null;
  clicks: ButtonClicks[];
};

/** `changed`: members that are not as documented, as paths; their points are left out. */
export type AnalyticsPoints = { points: AnalyticsPoint[]; changed: string[] };

/**
 * The points of one page of `template_analytics`; `items` are the members of its `data`:
 * `{"granularity","data_points":[{"template_id","start","end","sent","delivered","read","clicked":[{"type","button_content","count"}]}]}`,
 * times in epoch seconds. Whatever else stands there is not read.
 */
export function readAnalyticsPoints(items: readonly JsonObject[]): AnalyticsPoints {
  const points: AnalyticsPoint[] = [];
  const changed: string[] = [];
  items.forEach((item, outer) => {
    const list: unknown = item['data_points'];
    if (!Array.isArray(list)) return void changed.push(`data[${outer}].data_points`);
    list.forEach((value: unknown, inner) => {
      const place = `data[${outer}].data_points[${inner}]`;
      const point = readPoint(objectOf(value));
      if (typeof point === 'string') changed.push(point === '' ? place : `${place}.${point}`);
      else points.push(point);
    });
  });
  return { points, changed };
}

/** A point, or the member that is wrong. */
function readPoint(point: JsonObject | undefined): AnalyticsPoint | string {
  if (point === undefined) return '';
  const template = idOf(point['template_id']);
  if (template === undefined) return 'template_id';
  for (const name of ['start', 'end'] as const) if (countOf(point[name]) === undefined) return name;
  for (const name of ['sent', 'delivered', 'read'] as const) {
    if (point[name] !== undefined && point[name] !== null && countOf(point[name]) === undefined) return name;
  }
  const clicks = readClicks(point['clicked'] ?? []);
  if (clicks === undefined) return 'clicked';
  return {
    template,
    from: (countOf(point['start']) ?? 0) * SECOND_MS,
    to: (countOf(point['end']) ?? 0) * SECOND_MS,
    sent: countOf(point['sent']) ?? null,
    delivered: countOf(point['delivered']) ?? null,
    read: countOf(point['read']) ?? null,
    clicks,
  };
}

function readClicks(value: unknown): AnalyticsPoint['clicks'] | undefined {
  if (!Array.isArray(value)) return undefined;
  const clicks: AnalyticsPoint['clicks'] = [];
  for (const entry of value as unknown[]) {
    const click = objectOf(entry);
    const type = textOf(click?.['type']);
    const count = countOf(click?.['count']);
    if (type === undefined || count === undefined) return undefined;
    clicks.push({ type, content: textOf(click?.['button_content']) ?? '', count });
  }
  return clicks;
}

function countOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
