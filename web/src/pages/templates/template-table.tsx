import { memo, useCallback, useMemo, type ReactNode } from 'react';
import type { Format } from '../../../../server/i18n/format.ts';
import type { TemplateColumn } from '../../../../server/i18n/dashboard/templates-catalogue.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { FilterValue } from './filter-value.tsx';
import {
  AgeOf,
  ChangeOf,
  CoverageOf,
  NameOf,
  PolicyOf,
  QualityOf,
  RateOf,
  StateOf,
  TrendOf,
} from './row-parts.tsx';
import type { totalsOf } from './select-rows.ts';
import { SortHead } from './sort-head.tsx';
import type { TemplateRow } from './template-row.ts';
import styles from './template-table.module.css';
import { useTemplatesSearch, type Sort } from './templates-search.ts';

/** `names`: what the column can be sorted by, one below the other as in its cells. */
type Column = { names: readonly TemplateColumn[]; isNumber?: true; cell(row: TemplateRow): ReactNode };

const NAME: readonly TemplateColumn[] = ['template', 'owner'];

/** The table as it is read on a desk; with what the shown rows come to together. */
export function TemplateTable({
  rows,
  totals,
}: {
  rows: readonly TemplateRow[];
  totals: ReturnType<typeof totalsOf>;
}): ReactNode {
  const { words, format } = useVoice();
  const { templates: text } = words;
  const [{ sort }, change] = useTemplatesSearch();
  const sortBy = useCallback((by: Sort) => change({ sort: by }), [change]);
  const columns = useMemo(() => columnsIn(format), [format]);
  const together: Partial<Record<TemplateColumn, string>> = {
    deliveries: format.number(totals.deliveries),
    optOuts: format.number(totals.optOuts, 1),
    ...(totals.rate !== null && { rate: format.rate(totals.rate) }),
  };
  return (
    <div className={styles['scroll']} role="region" aria-label={text.title} tabIndex={0}>
      <table className={styles['table']}>
        <caption className="unseen">{text.title}</caption>
        <thead>
          <tr>
            <SortHead names={NAME} sort={sort} sortBy={sortBy} />
            {columns.map(({ names, isNumber = false }) => (
              <SortHead key={names[0]} names={names} isNumber={isNumber} sort={sort} sortBy={sortBy} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} columns={columns} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.totals}</th>
            {columns.map(({ names: [name = 'template'], isNumber }) => (
              <td key={name} data-number={isNumber}>
                {together[name]}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Drawn anew only when what it shows has changed. */
const Row = memo(function Row({ row, columns }: { row: TemplateRow; columns: readonly Column[] }): ReactNode {
  return (
    <tr data-row>
      <th scope="row">
        <NameOf row={row} />
        <p className="quiet">
          {row.language !== null && <FilterValue row={row} name="language" />}
          {row.language !== null && row.review.owner !== null && ' · '}
          {row.review.owner !== null && <FilterValue row={row} name="owner" />}
        </p>
      </th>
      {columns.map(({ names, isNumber, cell }) => (
        <td key={names[0]} data-number={isNumber}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
});

/** All columns but that of the names. */
function columnsIn(format: Format): readonly Column[] {
  return [
    {
      names: ['priority', 'rating'],
      cell: (row) => (
        <>
          <StateOf row={row} />
          <QualityOf row={row} />
        </>
      ),
    },
    {
      names: ['probability'],
      isNumber: true,
      cell: ({ review }) => review.probability !== null && format.probability(review.probability),
    },
    { names: ['trend'], cell: (row) => <TrendOf row={row} /> },
    { names: ['deliveries'], isNumber: true, cell: ({ review }) => format.number(review.week.deliveries) },
    { names: ['optOuts'], isNumber: true, cell: ({ review }) => format.number(review.week.optOuts, 1) },
    {
      names: ['rate', 'change'],
      isNumber: true,
      cell: (row) => (
        <>
          <RateOf row={row} />
          <ChangeOf row={row} />
        </>
      ),
    },
    { names: ['coverage'], cell: (row) => <CoverageOf row={row} /> },
    { names: ['age'], cell: (row) => <AgeOf row={row} /> },
    {
      names: ['topic', 'category'],
      cell: (row) => (
        <>
          <FilterValue row={row} name="topic" />
          {row.category !== null && (
            <p className="quiet">
              <FilterValue row={row} name="category" />
            </p>
          )}
        </>
      ),
    },
    { names: ['policy'], cell: (row) => <PolicyOf row={row} /> },
  ];
}
