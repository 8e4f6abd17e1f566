import { Button, Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { SENSITIVITIES, type Sensitivity } from '../../../../server/core/sensitivity.ts';
import { changeSensitivity, sensitivityQuery } from '../../api/settings.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { ChangeFailed } from '../../shared/change-failed.tsx';
import { Card } from '../../shared/layout/card.tsx';
import { Answer } from '../../shared/states/answer.tsx';
import { useChange } from '../../shared/use-change.ts';
import { ResponseCard } from './response-card.tsx';
import styles from './settings.module.css';

/** The one choice of how easily somebody is told, each with how often that would have been. */
export function SensitivitySection(): ReactNode {
  const { words, format } = useVoice();
  const { settings } = words;
  const { sensitivity: text } = settings;
  const query = useQuery(sensitivityQuery);
  const [chosen, setChosen] = useState<Sensitivity | null>(null);
  const { mutate, error, isPending } = useChange(changeSensitivity, {
    refresh: ['settings', 'sensitivity'],
    said: settings.saved,
  });
  return (
    <Answer query={query} bones={['16rem']}>
      {({ sensitivity, days, levels, response }) => (
        <>
          <Card heading={settings.section.sensitivity}>
            <p className="quiet">{text.hint}</p>
            <form
              className={styles['form']}
              onSubmit={(event) => {
                event.preventDefault();
                mutate({ sensitivity: chosen ?? sensitivity });
              }}
            >
              <Radio.Group
                aria-label={settings.section.sensitivity}
                value={chosen ?? sensitivity}
                onChange={(value) => setChosen(SENSITIVITIES.find((known) => known === value) ?? null)}
              >
                <div className={styles['scopes']}>
                  {levels.map(({ sensitivity: level, probability, alerts }) => (
                    <Radio
                      key={level}
                      value={level}
                      label={`${text.level[level].name}${level === sensitivity ? ` (${text.inForce})` : ''}`}
                      description={`${text.level[level].text(format, { probability })}; ${text.fired(format, { n: alerts, days })}`}
                    />
                  ))}
                </div>
              </Radio.Group>
              <Button type="submit" loading={isPending} disabled={(chosen ?? sensitivity) === sensitivity}>
                {settings.save}
              </Button>
            </form>
            <p className="quiet">{text.counted}</p>
            <ChangeFailed error={error} refused="other" />
          </Card>
          <ResponseCard response={response} />
        </>
      )}
    </Answer>
  );
}
