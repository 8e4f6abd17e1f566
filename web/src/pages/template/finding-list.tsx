import type { ReactNode } from 'react';
import type { TemplateAnswer } from '../../api/template-queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Chip } from '../../shared/chip.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import styles from './template-text.module.css';

const TONE = { high: 'alarm', medium: 'caution', advisory: 'quiet' } as const;

/** What the policy checks find in the text as it stands, and who accepted it. */
export function FindingList({ findings }: { findings: TemplateAnswer['template']['findings'] }): ReactNode {
  const { words, format, catalogue } = useVoice();
  const { text } = words.template;
  if (findings.length === 0) return <p className="quiet">{text.noFindings}</p>;
  return (
    <>
      <h3 className={styles['heading']}>{text.findings}</h3>
      <ul className={styles['findings']}>
        {findings.map(({ rule, severity, source, where, waiver, reference }, index) => (
          // A rule may be broken in several places.
          <li key={index}>
            <Chip tone={waiver === null ? TONE[severity] : 'calm'}>{text.severity[severity]}</Chip>{' '}
            {catalogue.policyRule[rule]}
            {where?.text != null && <> (“{where.text}”)</>}
            {source === 'values' && ` (${text.values})`}
            {source === 'template' && where === null && ` (${text.whole})`}
            {' · '}
            <a href={reference} rel="noreferrer" target="_blank">
              {text.rule}
            </a>
            {waiver !== null && (
              <p className="quiet">{text.waived(format, { ...waiver, at: instantOf(waiver.at) })}</p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
