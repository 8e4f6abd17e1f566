import type { ReactNode } from 'react';
import type { TemplateAnswer } from '../../api/template-queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { Card } from '../../shared/layout/card.tsx';
import { entryText } from './entry-text.ts';
import styles from './template-page.module.css';

/** What happened to it, the latest first. */
export function Timeline({ answer }: { answer: TemplateAnswer }): ReactNode {
  const voice = useVoice();
  const { words, format } = voice;
  const { timeline: text } = words.template;
  return (
    <Card heading={text.heading}>
      {answer.timeline.length === 0 ? (
        <p className="quiet">{text.none}</p>
      ) : (
        <ol className={styles['timeline']}>
          {answer.timeline.map((entry) => (
            <li key={`${entry.at} ${entry.kind} ${entry.to}`}>
              <time dateTime={entry.at} className="quiet">
                {format.instant(instantOf(entry.at))}
              </time>
              <span>{entryText(entry, voice)}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
