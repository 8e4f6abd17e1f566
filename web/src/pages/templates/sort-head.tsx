import { memo, type ReactNode } from 'react';
import type { TemplateColumn } from '../../../../server/i18n/dashboard/templates-catalogue.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Icon } from '../../shared/icon.tsx';
import styles from './template-table.module.css';
import { SORTS, type Sort, type SortName } from './templates-search.ts';

/** Words are looked for from the first letter on, numbers from the greatest. */
const WORDS: readonly string[] = ['template', 'topic', 'category', 'owner', 'age'];

/** The head of a column with all it can be sorted by: a click sorts, another the other way round. */
export const SortHead = memo(function SortHead({
  names,
  isNumber = false,
  sort,
  sortBy,
}: {
  names: readonly TemplateColumn[];
  isNumber?: boolean;
  sort: Sort;
  sortBy(sort: Sort): void;
}): ReactNode {
  const { words } = useVoice();
  const isSorted = names.includes(sort.column);
  const direction = sort.isDescending ? 'descending' : 'ascending';
  return (
    <th scope="col" data-number={isNumber} aria-sort={isSorted ? direction : undefined}>
      {names.map((name) => {
        const column = SORTS.find((known) => known === name);
        return (
          <div key={name}>
            {column === undefined ? (
              <span className={styles['plain']}>{words.templates.column[name]}</span>
            ) : (
              <SortButton column={column} sort={sort} sortBy={sortBy} />
            )}
          </div>
        );
      })}
    </th>
  );
});

function SortButton({
  column,
  sort,
  sortBy,
}: {
  column: SortName;
  sort: Sort;
  sortBy(sort: Sort): void;
}): ReactNode {
  const { words, format } = useVoice();
  const { templates: text } = words;
  const isSorted = sort.column === column;
  const isDescending = isSorted ? !sort.isDescending : !WORDS.includes(column);
  return (
    <button
      type="button"
      className={styles['sort']}
      data-sorted={isSorted}
      aria-label={text.sortButton(format, {
        column: text.column[column],
        isDescending: isSorted ? sort.isDescending : null,
      })}
      onClick={() => sortBy({ column, isDescending })}
    >
      {text.column[column]}
      {isSorted && <Icon name={sort.isDescending ? 'down' : 'up'} />}
    </button>
  );
}
