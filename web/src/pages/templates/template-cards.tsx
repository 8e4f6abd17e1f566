import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import { FilterValue } from './filter-value.tsx';
import { AgeOf, CoverageOf, NameOf, PolicyOf, QualityOf, RateOf, StateOf, TrendOf } from './row-parts.tsx';
import type { totalsOf } from './select-rows.ts';
import type { TemplateRow } from './template-row.ts';
import styles from './template-cards.module.css';
import { SORTS, useTemplatesSearch } from './templates-search.ts';

/** The same rows where the screen is narrow: a card each. */
export function TemplateCards({
  rows,
  totals,
}: {
  rows: readonly TemplateRow[];
  totals: ReturnType<typeof totalsOf>;
}): ReactNode {
  const { words, format } = useVoice();
  const { templates: text } = words;
  const { column } = text;
  const [{ sort }, change] = useTemplatesSearch();
  return (
    <>
      <NativeSelect
        label={text.sortBy}
        value={sort.column}
        onChange={({ currentTarget: { value } }) => {
          const name = SORTS.find((known) => known === value);
          if (name !== undefined) change({ sort: { column: name, isDescending: name !== 'template' } });
        }}
        data={SORTS.map((name) => ({ value: name, label: column[name] }))}
      />
      <ul className={styles['cards']}>
        {rows.map((row) => (
          <li key={row.key} className={styles['card']} data-row>
            <div className={styles['head']}>
              <h2>
                <NameOf row={row} />
              </h2>
              <TrendOf row={row} />
            </div>
            <div className={styles['chips']}>
              <StateOf row={row} />
              <QualityOf row={row} />
            </div>
            <dl className={styles['facts']}>
              <Fact name={column.deliveries}>{format.number(row.review.week.deliveries)}</Fact>
              <Fact name={column.optOuts}>{format.number(row.review.week.optOuts, 1)}</Fact>
              <Fact name={column.rate}>
                <RateOf row={row} />
              </Fact>
              {row.review.week.change !== null && (
                <Fact name={column.change}>{text.times(format, { times: row.review.week.change })}</Fact>
              )}
              {row.review.probability !== null && (
                <Fact name={column.probability}>{format.probability(row.review.probability)}</Fact>
              )}
              <Fact name={column.age}>
                <AgeOf row={row} />
              </Fact>
              <Fact name={column.topic}>
                <FilterValue row={row} name="topic" />
              </Fact>
              <Fact name={column.coverage}>
                <CoverageOf row={row} />
              </Fact>
              {row.review.policy.gravest !== null && (
                <Fact name={column.policy}>
                  <PolicyOf row={row} />
                </Fact>
              )}
              {row.review.owner !== null && (
                <Fact name={column.owner}>
                  <FilterValue row={row} name="owner" />
                </Fact>
              )}
            </dl>
          </li>
        ))}
      </ul>
      <p>
        <strong>{text.totals}</strong>: {column.deliveries} {format.number(totals.deliveries)},{' '}
        {column.optOuts} {format.number(totals.optOuts, 1)}
        {totals.rate !== null && `, ${column.rate} ${format.rate(totals.rate)}`}
      </p>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
