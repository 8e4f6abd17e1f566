import type { ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import { filterValue } from './select-rows.ts';
import styles from './filter-value.module.css';
import type { TemplateRow } from './template-row.ts';
import { useTemplatesSearch, type FilterName } from './templates-search.ts';
import { useFilterWords } from './use-filter-words.ts';

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
  const [, change] = useTemplatesSearch();
  const { nameOf, valueOf } = useFilterWords();
  const value = filterValue(row, name);
  const word = valueOf(name, value);
  return (
    <button
      type="button"
      className={styles['value']}
      aria-label={words.templates.filterBy(format, { column: nameOf(name), value: word })}
      onClick={() => change({ [name]: value })}
    >
      {children ?? word}
    </button>
  );
}
