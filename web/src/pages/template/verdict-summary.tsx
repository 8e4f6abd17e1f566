import type { ReactNode } from 'react';
import type { Culprit } from '../../../../server/analysis/verdict.ts';
import type { TemplateAnswer } from '../../api/template-queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Chip } from '../../shared/chip.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { QUALITY_TONE } from '../../shared/quality-tone.ts';
import { STATE_TONE } from '../templates/row-parts.tsx';
import { causeOf } from './cause-of.ts';
import { evidenceOf } from './evidence-of.ts';
import { Facts } from './facts.tsx';
import styles from './template-page.module.css';

/** So many deliveries in a week until a rate says something. */
const ENOUGH = 200;

/** What stands over a template: its state, why, and at most four lines that say how it is known. */
export function VerdictSummary({
  answer,
  culprit,
  actions,
  children,
}: {
  answer: TemplateAnswer;
  /** What the verdict says of it, where it lists it. */
  culprit?: Culprit | undefined;
  actions?: ReactNode;
  /** What can be done about it. */
  children?: ReactNode;
}): ReactNode {
  const voice = useVoice();
  const { words, format } = voice;
  const { template: text } = words;
  const { template, asOf, zone } = answer;
  const { state, rating, week } = template.review;
  const { deliveries } = week;
  const lines = evidenceOf(template, culprit, voice);
  return (
    <section
      className={styles['bar']}
      data-tone={STATE_TONE[state]}
      aria-label={words.templates.state[state]}
    >
      <div className={styles['top']}>
        <Chip tone={STATE_TONE[state]}>{words.templates.state[state]}</Chip>
        <Chip tone={QUALITY_TONE[rating.value]}>{words.now.numbers.quality[rating.value]}</Chip>
        {template.language !== null && <span className="quiet">{template.language}</span>}
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
      <h2 className={styles['cause']}>{causeOf(template, voice)}</h2>
      {deliveries > 0 && deliveries < ENOUGH && (
        <p>
          {text.notEnough} {words.states.notEnough.of(format, { have: deliveries, need: ENOUGH })}
        </p>
      )}
      {lines.length > 0 && (
        <ol className={styles['lines']} aria-label={text.evidence.heading}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
      {children}
      <Facts template={template} />
      <p className="quiet">{text.asOf(format, { at: instantOf(asOf), zone })}</p>
    </section>
  );
}
