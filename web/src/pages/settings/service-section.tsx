import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { serviceQuery } from '../../api/settings.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Card } from '../../shared/layout/card.tsx';
import { ScrollTable } from '../../shared/scroll-table.tsx';
import { Answer } from '../../shared/states/answer.tsx';

/** What the service was started with, to read. */
export function ServiceSection(): ReactNode {
  const { words, format } = useVoice();
  const { service, section } = words.settings;
  const query = useQuery(serviceQuery);
  return (
    <Answer query={query} bones={['24rem']}>
      {({ settings }) => (
        <Card heading={section.service}>
          <p className="quiet">{service.hint}</p>
          <ScrollTable
            caption={words.settings.title}
            columns={[
              { name: service.column.name },
              { name: service.column.value },
              { name: service.column.source },
            ]}
            rows={settings.map(({ name, value, isSecret, isSet, source }) => ({
              key: name,
              cells: [
                <code key="name">{name}</code>,
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
