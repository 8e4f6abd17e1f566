import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { serviceQuery } from '../../api/settings.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Card } from '../../shared/layout/card.tsx';
import { ScrollTable } from '../../shared/scroll-table.tsx';
import { Answer } from '../../shared/states/answer.tsx';
import styles from './settings.module.css';

/** What the service was started with, to read. */
export function ServiceSection(): ReactNode {
  const { words, format, language } = useVoice();
  const { service, section } = words.settings;
  const query = useQuery(serviceQuery(language));
  return (
    <Answer query={query} bones={['24rem']}>
      {({ settings }) => (
        <Card heading={section.service}>
          <p className="quiet">{service.hint}</p>
          <ScrollTable
            stacks
            caption={words.settings.title}
            columns={[
              { name: service.column.name },
              { name: service.column.value },
              { name: service.column.source },
            ]}
            rows={settings.map(({ name, meaning, value, isSecret, isSet, source }) => ({
              key: name,
              cells: [
                <div key="name" className={styles['meaning']}>
                  <code>{name}</code>
                  <p className="quiet">{meaning}</p>
                </div>,
                isSecret ? service.secret(format, { isSet }) : (value ?? service.notSet),
                service.source[source],
              ],
            }))}
          />
        </Card>
      )}
    </Answer>
  );
}
