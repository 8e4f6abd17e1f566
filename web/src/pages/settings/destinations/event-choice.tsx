import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { DESTINATION_EVENTS, type DestinationEvent } from '../../../../../server/core/destination.ts';
import { useVoice } from '../../../i18n/voice.tsx';
import styles from '../settings.module.css';

/** What a destination is told of. `isOpen`: whether it may be told of an event at all. */
export function EventChoice({
  events,
  isOpen,
  onChange,
}: {
  events: readonly DestinationEvent[];
  isOpen(event: DestinationEvent): boolean;
  onChange(events: DestinationEvent[]): void;
}): ReactNode {
  const { destinations: text } = useVoice().words.settings;
  return (
    <Checkbox.Group
      label={text.events}
      value={[...events]}
      onChange={(chosen) => onChange(DESTINATION_EVENTS.filter((event) => chosen.includes(event)))}
    >
      <div className={styles['scopes']}>
        {DESTINATION_EVENTS.map((event) => (
          <Checkbox
            key={event}
            value={event}
            label={text.event[event]}
            description={<code>{event}</code>}
            disabled={!isOpen(event)}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
