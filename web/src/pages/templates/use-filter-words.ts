import { useVoice } from '../../i18n/voice.tsx';
import { wordFor } from '../../../../server/i18n/word-for.ts';
import type { FilterName } from './templates-search.ts';

/** How a column that can be filtered is called, and how a value of it is. */
export function useFilterWords(): {
  nameOf(filter: FilterName): string;
  valueOf(filter: FilterName, value: string): string;
} {
  const { words } = useVoice();
  const { templates: text, now } = words;
  const { column } = text;
  const names: Record<FilterName, string> = {
    topic: column.topic,
    category: column.category,
    language: text.language,
    rating: column.rating,
    state: column.priority,
    owner: column.owner,
  };
  return {
    nameOf: (filter) => names[filter],
    valueOf(filter, value) {
      if (filter === 'rating') return wordFor(now.numbers.quality, value);
      if (filter === 'state') return wordFor(text.state, value);
      if (value === '') return filter === 'topic' ? text.unmapped : '–';
      return value;
    },
  };
}
