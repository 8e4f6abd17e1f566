import type { ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import { Icon } from '../../shared/icon.tsx';
import styles from './templates-list.module.css';
import { FILTERS, useTemplatesSearch } from './templates-search.ts';
import { useFilterWords } from './use-filter-words.ts';

/** The values that are asked for, each of which can be dropped. */
export function ActiveFilters(): ReactNode {
  const { words, format } = useVoice();
  const [search, change] = useTemplatesSearch();
  const { nameOf, valueOf } = useFilterWords();
  const active = FILTERS.flatMap((name) => {
    const value = search[name];
    return value === null ? [] : [{ name, value }];
  });
  if (active.length === 0) return null;
  return (
    <ul className={styles['filters']}>
      {active.map(({ name, value }) => {
        const parts = { column: nameOf(name), value: valueOf(name, value) };
        return (
          <li key={name}>
            <button
              type="button"
              className={styles['filter']}
              aria-label={words.templates.dropFilter(format, parts)}
              onClick={() => change({ [name]: null })}
            >
              {parts.column}: {parts.value}
              <Icon name="cross" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
