import { createContext, use, type ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import { filterValue } from './select-rows.ts';
import styles from './filter-value.module.css';
import type { TemplateRow } from './template-row.ts';
import type { FilterName } from './templates-search.ts';
import { useFilterWords } from './use-filter-words.ts';

/** Narrows the list by a value. Given from above, so that the many values of a list need not watch the address each. */
export const FilterBy = createContext<(name: FilterName, value: string) => void>(() => undefined);

/** A value of a row; clicked, only rows that share it are shown. */
export function FilterValue({
  row,
  name,
  children,
}: {
  row: TemplateRow;
  name: FilterName;
  /** How it looks, where that is more than its word. */
  children?: ReactNode;
}): ReactNode {
  const { words, format } = useVoice();
  const filterBy = use(FilterBy);
  const { nameOf, valueOf } = useFilterWords();
  const value = filterValue(row, name);
  const word = valueOf(name, value);
  return (
    <button
      type="button"
      className={styles['value']}
      aria-label={words.templates.filterBy(format, { column: nameOf(name), value: word })}
      onClick={() => filterBy(name, value)}
    >
      {children ?? word}
    </button>
  );
}
