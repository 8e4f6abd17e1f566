import { diffWordsWithSpace } from 'diff';
import type { ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';

/** What was put in and taken out, word by word; a screen reader is told which is which. */
export function TextDiff({ before, after }: { before: string; after: string }): ReactNode {
  const { text } = useVoice().words.template;
  return (
    <p>
      {diffWordsWithSpace(before, after).map(({ value, added, removed }, index) => {
        if (added) {
          return (
            <ins key={index}>
              <span className="unseen">[{text.added}: </span>
              {value}
              <span className="unseen">]</span>
            </ins>
          );
        }
        if (removed) {
          return (
            <del key={index}>
              <span className="unseen">[{text.removed}: </span>
              {value}
              <span className="unseen">]</span>
            </del>
          );
        }
        return value;
      })}
    </p>
  );
}
