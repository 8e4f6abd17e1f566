import { TextInput } from '@mantine/core';
import { useCallback, useRef, type ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import { useShortcut } from '../../shared/keyboard/shortcuts.ts';
import styles from './templates-list.module.css';
import { useTemplatesSearch } from './templates-search.ts';

/** What is looked for; `/` goes there. */
export function SearchField(): ReactNode {
  const { templates: text } = useVoice().words;
  const [{ q }, change] = useTemplatesSearch();
  const field = useRef<HTMLInputElement>(null);
  const focus = useCallback(() => field.current?.focus(), []);
  useShortcut({ key: '/', name: text.search, place: 'here', run: focus });
  return (
    <TextInput
      ref={field}
      type="search"
      className={styles['search']}
      label={text.search}
      value={q ?? ''}
      onChange={({ currentTarget: { value } }) =>
        change({ q: value === '' ? null : value }, { replace: true })
      }
    />
  );
}
