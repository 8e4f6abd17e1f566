import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { BOOK_DAYS } from '../../../../server/core/book-days.ts';
import { businessDayOf, startOfBusinessDay } from '../../../../server/core/business-day.ts';
import { DAY_MS } from '../../../../server/core/time.ts';
import { templateSeriesQuery, type SeriesAnswer, type TemplateAnswer } from '../../api/template-queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { dayName, valueOf } from './banded-points.ts';
import styles from './day-strip.module.css';
import { useTemplateSearch } from './template-search.ts';

const SHADES = 4;

type Day = SeriesAnswer['points'][number];

/** All days that are kept, the darker the more opt-outs per delivery, to choose from: by two lists, or a click. */
export function DayStrip({ answer }: { answer: TemplateAnswer }): ReactNode {
  const { words, format, language } = useVoice();
  const { strip: text } = words.template.chart;
  const [{ clock }, change] = useTemplateSearch();
  const asOf = instantOf(answer.asOf);
  const first = startOfBusinessDay(businessDayOf(asOf - (BOOK_DAYS - 1) * DAY_MS, answer.zone), answer.zone);
  const { data } = useQuery(
    templateSeriesQuery(answer.template.key, { from: new Date(first).toISOString(), clock }),
  );
  if (data === undefined) return null;
  const days = data.points;
  const isIn = ({ from, to }: Day): boolean => to > answer.from && from < answer.to;
  const begin = Math.max(0, days.findIndex(isIn));
  const end = Math.max(begin, days.findLastIndex(isIn));
  const most = Math.max(...days.map((day) => valueOf(day, 'rate') ?? 0));
  const choose = (from: number, to: number): void => {
    const [a, b] = [days[Math.min(from, to)], days[Math.max(from, to)]];
    if (a !== undefined && b !== undefined) change({ from: a.from, to: b.to, days: '28' });
  };
  const shadeOf = (day: Day): number => {
    const rate = valueOf(day, 'rate') ?? 0;
    return rate > 0 && most > 0 ? Math.ceil((rate / most) * SHADES) : 0;
  };
  const options = days.map(({ day }, index) => ({ value: String(index), label: dayName(day, language) }));
  return (
    <figure className={styles['strip']} aria-label={text.title}>
      <div className={styles['ends']}>
        <NativeSelect
          label={text.from}
          value={String(begin)}
          data={options}
          onChange={({ currentTarget }) => choose(Number(currentTarget.value), end)}
        />
        <NativeSelect
          label={text.to}
          value={String(end)}
          data={options}
          onChange={({ currentTarget }) => choose(begin, Number(currentTarget.value))}
        />
      </div>
      {/* For the pointer; the lists do the same, and the table has the numbers. */}
      <div className={styles['days']} aria-hidden="true">
        {days.map((day, index) => (
          <span
            key={day.day}
            data-shade={shadeOf(day)}
            data-in={isIn(day)}
            title={text.day(format, {
              day: dayName(day.day, language),
              rate: valueOf(day, 'rate'),
              deliveries: day.deliveries,
            })}
            onClick={() =>
              Math.abs(index - begin) <= Math.abs(index - end) ? choose(index, end) : choose(begin, index)
            }
          />
        ))}
      </div>
      <figcaption className="quiet">{text.text}</figcaption>
    </figure>
  );
}
