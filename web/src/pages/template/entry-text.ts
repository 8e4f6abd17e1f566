import type { TemplateAnswer } from '../../api/template-queries.ts';
import type { Voice } from '../../i18n/voice.tsx';
import { wordFor } from '../../../../server/i18n/word-for.ts';

/** An entry of a template's life in words. */
export function entryText(
  { kind, from, to, by }: TemplateAnswer['timeline'][number],
  { words, format }: Pick<Voice, 'words' | 'format'>,
): string {
  const { timeline } = words.template;
  const wordOf = (value: string | null): string | null => {
    if (value === null) return null;
    if (kind === 'incident' || kind === 'incident-ended') return wordFor(timeline.incident, value);
    if (kind === 'rating') return wordFor(words.now.numbers.quality, value);
    return kind === 'decision' ? wordFor(timeline.decision, value) : value;
  };
  return timeline.entry[kind](format, { from: wordOf(from), to: wordOf(to), by });
}
