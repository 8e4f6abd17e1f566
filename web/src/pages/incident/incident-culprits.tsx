import { Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Culprit } from '../../../../server/analysis/verdict.ts';
import { templateName } from '../../../../server/i18n/template-name.ts';
import type { Incident } from '../../api/answers.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { CulpritCard } from '../../shared/culprit/culprit-card.tsx';
import CulpritVerbs from '../../shared/incident/culprit-verbs.tsx';
import { incidentSubject } from '../../shared/incident/verb-subject.ts';
import { Card } from '../../shared/layout/card.tsx';
import styles from './incident-page.module.css';
import { useIncidentSearch } from './incident-search.ts';
import { WithoutBars } from './without-bars.tsx';

/** The suspects of an incident, each with its evidence, what it would be without it, and what can be said about it. */
export function IncidentCulprits({
  incident,
  culprits,
}: {
  incident: Incident;
  culprits: readonly Culprit[];
}): ReactNode {
  const { words, catalogue } = useVoice();
  const text = words.incident.culprits;
  const [{ without }, change] = useIncidentSearch();
  const keys = new Set(incident.suspects.map(({ template }) => template.key));
  const suspects = culprits.filter(({ template }) => keys.has(template.key));
  if (suspects.length === 0) {
    return (
      <Card heading={text.heading}>
        <p>{text.noneNow}</p>
      </Card>
    );
  }
  return suspects.map((culprit) => {
    const { key } = culprit.template;
    const isLeftOut = without === key;
    return (
      <CulpritCard key={key} culprit={culprit}>
        <CulpritVerbs
          subject={incidentSubject(incident)}
          decision={incident.suspects.find(({ template }) => template.key === key)?.decision ?? null}
          template={culprit.template}
          hasLater={false}
        />
        <div className={styles['wide']}>
          <Switch
            label={text.without}
            checked={isLeftOut}
            onChange={() => change({ without: isLeftOut ? null : key })}
          />
          {isLeftOut && <WithoutBars culprit={culprit} name={templateName(culprit.template, catalogue)} />}
        </div>
      </CulpritCard>
    );
  });
}
