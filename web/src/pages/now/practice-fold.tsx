import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { practiceSections } from '../../../../server/i18n/render-practice.ts';
import { templateName } from '../../../../server/i18n/template-name.ts';
import { practiceQuery } from '../../api/queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { Answer } from '../../shared/states/answer.tsx';
import styles from './now-page.module.css';

/** The audit of how the account lets people go: its four marks, in words. */
export function PracticeFold(): ReactNode {
  const { words, format, practice, catalogue } = useVoice();
  const query = useQuery(practiceQuery);
  return (
    <Answer query={query} bones={['12rem']}>
      {(report) => (
        <>
          <p className="quiet">
            {words.now.practicePeriod(format, { from: instantOf(report.from), to: instantOf(report.to) })}
          </p>
          <div className={styles['pair']}>
            {practiceSections(report, {
              words: practice,
              format,
              nameOf: ({ template }) => templateName(template, catalogue),
            }).map(({ heading, lines }) => (
              <section key={heading}>
                <h3>{heading}</h3>
                {lines.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </section>
            ))}
          </div>
        </>
      )}
    </Answer>
  );
}
