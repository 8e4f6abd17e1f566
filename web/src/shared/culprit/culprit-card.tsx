import { useId, type ReactNode } from 'react';
import type { Culprit } from '../../../../server/analysis/verdict.ts';
import { evidenceLines } from '../../../../server/i18n/render-reason.ts';
import { shareText } from '../../../../server/i18n/render-verdict.ts';
import { templateName } from '../../../../server/i18n/template-name.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { TemplateLabel } from '../template-label.tsx';
import { TemplateLink } from '../template-link.tsx';
import styles from './culprit-card.module.css';
import { RateBars } from './rate-bars.tsx';
import { WhatToDo } from './what-to-do.tsx';

/** As many lines as anyone reads; what the template's absence would change is the last of them. */
const MOST_LINES = 4;

/** A named template: how sure, how bad, why, and the smallest fix. `children`: what can be done about it. */
export function CulpritCard({ culprit, children }: { culprit: Culprit; children?: ReactNode }): ReactNode {
  const voice = useVoice();
  const { words, format, catalogue } = voice;
  const { culprit: text } = words.now;
  const id = useId();
  const lines = [
    ...evidenceLines(culprit.reasons, voice).slice(0, MOST_LINES - 1),
    catalogue.reason.without(format, culprit),
  ];
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id} className={styles['name']}>
          <TemplateLabel name={templateName(culprit.template, catalogue)} />
        </h2>
        <p className={styles['probability']}>
          <strong>{format.probability(culprit.probability)}</strong> {text.probability}
        </p>
      </div>
      <div className={styles['body']}>
        <div className={styles['numbers']}>
          <RateBars rate={culprit.rate} usual={culprit.expectedRate} />
          <dl className={styles['facts']}>
            <Fact name={text.excess}>{format.number(culprit.excess)}</Fact>
            <Fact name={text.share}>{shareText(culprit, voice)}</Fact>
            <Fact name={text.since}>{format.instant(culprit.since)}</Fact>
          </dl>
        </div>
        <div className={styles['do']}>
          <WhatToDo culprit={culprit} />
          <p>
            <TemplateLink templateKey={culprit.template.key}>{text.open}</TemplateLink>
          </p>
        </div>
        {children}
        <div className={styles['why']}>
          <h3>{text.why}</h3>
          <ol className={styles['lines']}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </div>
      </div>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
