import type { ReactNode } from 'react';
import type { TemplateAnswer } from '../../api/template-queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import styles from './template-page.module.css';

/** What a template is, in words; what is not known is left out. */
export function Facts({ template }: { template: TemplateAnswer['template'] }): ReactNode {
  const { words, format } = useVoice();
  const { facts } = words.template;
  const { review, category, topic, id } = template;
  const { age, basis, addedBy, owner, status, ladder } = review;
  const shown: [string, ReactNode][] = [
    [facts.category, category],
    [facts.topic, topic ?? words.templates.unmapped],
    [facts.basis, basis],
    [
      facts.added,
      age.addedAt === null || age.known === null
        ? words.templates.unknownAge
        : format.instant(instantOf(age.addedAt)),
    ],
    [facts.addedBy, addedBy],
    [facts.owner, owner],
    [facts.status, status],
    [
      facts.pauses,
      ladder === null || ladder.step === 0 ? null : words.templates.pauses(format, { step: ladder.step }),
    ],
    [facts.id, id],
  ];
  return (
    <dl className={styles['facts']}>
      {shown
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
