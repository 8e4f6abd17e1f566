import type { ReactNode } from 'react';
import { REVIEW_VIEWS } from '../../../../server/core/review-view.ts';
import { useVoice } from '../../i18n/voice.tsx';
import type { TemplateRow } from './template-row.ts';
import styles from './templates-list.module.css';
import { useTemplatesSearch } from './templates-search.ts';

/** The questions that are asked most, each with how many templates answer it. */
export function SavedViews({ templates }: { templates: readonly TemplateRow[] }): ReactNode {
  const { words, format } = useVoice();
  const { templates: text } = words;
  const [{ view }, change] = useTemplatesSearch();
  const names = ['all', ...REVIEW_VIEWS] as const;
  const countOf = (name: (typeof names)[number]): number =>
    name === 'all' ? templates.length : templates.filter(({ review }) => review.views.includes(name)).length;
  return (
    <ul className={styles['views']} aria-label={text.views}>
      {names.map((name) => (
        <li key={name}>
          <button
            type="button"
            className={styles['view']}
            aria-pressed={view === name}
            onClick={() => change({ view: name })}
          >
            {name === 'all' ? text.allViews : text.view[name]} ({format.number(countOf(name))})
          </button>
        </li>
      ))}
    </ul>
  );
}
