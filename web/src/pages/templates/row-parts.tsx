import type { ReactNode } from 'react';
import { Link, useSearch } from 'wouter';
import { DAY_MS } from '../../../../server/core/time.ts';
import type { ReviewState } from '../../../../server/core/review-view.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { templateAddress } from '../../routes.ts';
import { Chip, type Tone } from '../../shared/chip.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { QUALITY_TONE } from '../../shared/quality-tone.ts';
import { Sparkline } from '../../shared/sparkline.tsx';
import { TemplateLabel } from '../../shared/template-label.tsx';
import { FilterValue } from './filter-value.tsx';
import styles from './row-parts.module.css';
import type { TemplateRow } from './template-row.ts';
import { ROW_LINK } from './use-row-keys.ts';

/** How a state of a template is to be taken. */
export const STATE_TONE: Record<ReviewState, Tone> = {
  paused: 'alarm',
  review: 'alarm',
  watch: 'caution',
  clear: 'calm',
  quiet: 'quiet',
};

type Of = { row: TemplateRow };

/** The way to its page, from which the list is found again as it was. */
export function NameOf({ row }: Of): ReactNode {
  const { catalogue } = useVoice();
  const search = useSearch();
  const address = templateAddress(row.key);
  return (
    <Link href={search === '' ? address : `${address}?${search}`} {...{ [ROW_LINK]: true }}>
      <TemplateLabel name={row.name ?? row.id ?? catalogue.unnamed} />
    </Link>
  );
}

export function StateOf({ row }: Of): ReactNode {
  const { templates: text } = useVoice().words;
  const { state } = row.review;
  return (
    <FilterValue row={row} name="state">
      <Chip tone={STATE_TONE[state]}>{text.state[state]}</Chip>
    </FilterValue>
  );
}

/** What the platform thinks of it, and how often it has paused it. */
export function QualityOf({ row }: Of): ReactNode {
  const { words, format } = useVoice();
  const { rating, ladder } = row.review;
  const word = words.now.numbers.quality[rating.value];
  return (
    <div className={styles['quality']}>
      <FilterValue row={row} name="rating">
        {/* What nobody has rated is no news. */}
        {rating.value === 'UNKNOWN' ? (
          <span className="quiet">{word}</span>
        ) : (
          <Chip tone={QUALITY_TONE[rating.value]}>{word}</Chip>
        )}
      </FilterValue>
      {ladder !== null && ladder.step > 0 && (
        <p className="quiet">{words.templates.pauses(format, { step: ladder.step })}</p>
      )}
    </div>
  );
}

export function AgeOf({ row }: Of): ReactNode {
  const { words, format } = useVoice();
  const { addedAt, known, isNew } = row.review.age;
  if (addedAt === null || known === null) return <span className="quiet">{words.templates.unknownAge}</span>;
  const days = Math.floor((Date.now() - instantOf(addedAt)) / DAY_MS);
  const text = words.templates.age(format, { days, isNew });
  return isNew ? <strong>{text}</strong> : text;
}

/** Rate of its last 28 days as a small line. */
export function TrendOf({ row }: Of): ReactNode {
  const { words, format } = useVoice();
  const rates = row.review.days.map(({ deliveries, optOuts }) =>
    // A rate of a handful is a matter of chance.
    deliveries < 10 ? null : optOuts / deliveries,
  );
  const known = rates.filter((rate) => rate !== null);
  if (known.length === 0) return null;
  const [from, to] = [Math.min(...known), Math.max(...known)];
  return <Sparkline values={rates} label={words.templates.trend(format, { from, to, days: rates.length })} />;
}

export function RateOf({ row }: Of): ReactNode {
  const { words, format } = useVoice();
  const { rate, interval } = row.review.week;
  if (rate === null) return <span className="quiet">{words.templates.neverSent}</span>;
  return (
    <>
      {format.rate(rate)}
      {interval !== null && <p className="quiet">{words.templates.interval(format, interval)}</p>}
    </>
  );
}

/** How many times as many opt-outs as are expected of it. */
export function ChangeOf({ row }: Of): ReactNode {
  const { words, format } = useVoice();
  const { change } = row.review.week;
  return change === null ? null : <p>{words.templates.times(format, { times: change })}</p>;
}

export function CoverageOf({ row }: Of): ReactNode {
  const { words, format } = useVoice();
  const { coverage, outside } = row.review.week.consent;
  if (row.review.week.deliveries === 0) return null;
  if (coverage === null) return <span className="quiet">{words.templates.unknownConsent}</span>;
  return (
    <>
      {words.templates.agreed(format, { share: coverage })}
      {outside > 0 && <p className="quiet">{words.templates.outside(format, { n: outside })}</p>}
    </>
  );
}

export function PolicyOf({ row }: Of): ReactNode {
  const { words, format } = useVoice();
  const { findings: n, gravest } = row.review.policy;
  return gravest === null ? null : words.templates.findings(format, { n, gravest });
}
