import type { ButtonClicks, TemplateDay } from '../core/template-day.ts';
import type { Transaction } from './database.ts';
import type { ApplyStore } from './ports.ts';
import type { TemplateDayRow } from './tables.ts';

const COLUMNS = [
  'template_id',
  'day',
  'product',
  'waba',
  'polled_at',
  'sent',
  'delivered',
  'read',
  'clicks',
] as const satisfies (keyof TemplateDayRow)[];
const KEY = ['template_id', 'day', 'product'] as const;

/** The platform's counts by template and day, on one transaction of either engine. */
export function createTemplateDayRows({
  bulk,
}: Pick<Transaction, 'bulk'>): Pick<ApplyStore, 'templateDays' | 'putTemplateDays'> {
  return {
    async templateDays(keys) {
      const rows = await bulk.select<TemplateDayRow>('template_day', COLUMNS, {
        by: KEY,
        keys: keys.map(({ templateId, day, product }) => [templateId, day, product]),
      });
      return rows.map(templateDayOf);
    },
    putTemplateDays: (days) =>
      bulk.upsert(
        'template_day',
        COLUMNS,
        KEY,
        days.map((day) => [
          day.templateId,
          day.day,
          day.product,
          day.waba,
          day.polledAt,
          day.sent,
          day.delivered,
          day.read,
          JSON.stringify(day.clicks),
        ]),
      ),
  };
}

export function templateDayOf({ template_id, polled_at, clicks, ...same }: TemplateDayRow): TemplateDay {
  return {
    ...same,
    templateId: template_id,
    polledAt: polled_at,
    // Written above only.
    clicks: JSON.parse(clicks) as ButtonClicks[],
  };
}
