import type { ReactNode } from 'react';
import type { Destination } from '../../../api/destinations.ts';
import { useVoice } from '../../../i18n/voice.tsx';
import { instantOf } from '../../../shared/instant-of.ts';
import styles from './destinations.module.css';
import { TableCard } from '../table-card.tsx';
import { DestinationActions } from './destination-actions.tsx';

/** Who is told of what. */
export function DestinationsCard({ destinations }: { destinations: readonly Destination[] }): ReactNode {
  const { words, format } = useVoice();
  const { destinations: text } = words.settings;
  const stateOf = ({ createdAt, pausedAt }: Destination): string =>
    pausedAt === null
      ? text.told(format, { at: instantOf(createdAt) })
      : text.paused(format, { at: instantOf(pausedAt) });
  return (
    <TableCard
      heading={text.list}
      hint={text.hint}
      none={text.none}
      columns={[
        { name: text.column.host },
        { name: text.column.events },
        { name: text.column.state },
        { name: text.column.action },
      ]}
      rows={destinations.map((destination) => ({
        key: destination.id,
        cells: [
          <>
            {destination.host}
            <p className="quiet">{text.kind[destination.kind]}</p>
            {destination.personal && <p className="quiet">{text.isPersonal}</p>}
          </>,
          <div key="events" className={styles['events']}>
            {destination.events.map((event) => text.event[event]).join(', ')}
          </div>,
          stateOf(destination),
          <DestinationActions key="actions" destination={destination} />,
        ],
      }))}
    />
  );
}
