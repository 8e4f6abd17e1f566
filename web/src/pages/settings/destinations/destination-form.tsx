import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import {
  DESTINATION_KINDS,
  PERSONAL_EVENTS,
  type DestinationEvent,
} from '../../../../../server/core/destination.ts';
import { changeDestinations, type NewDestination } from '../../../api/destinations.ts';
import { useVoice } from '../../../i18n/voice.tsx';
import { ChangeFailed } from '../../../shared/change-failed.tsx';
import { Card } from '../../../shared/layout/card.tsx';
import { Once } from '../../../shared/once.tsx';
import { useChange } from '../../../shared/use-change.ts';
import styles from '../settings.module.css';
import { EventChoice } from './event-choice.tsx';

/** What most want to hear of first. */
const AT_FIRST = {
  kind: 'webhook',
  url: '',
  events: [
    'incident.opened',
    'incident.raised',
    'incident.worse',
    'incident.reopened',
    'incident.recovered',
    'template.pause_recommended',
  ],
  personal: false,
} satisfies NewDestination;

type Wanted = Required<NewDestination> & { events: DestinationEvent[] };

/** Adds a destination, and shows once what its events are signed with. */
export function DestinationForm(): ReactNode {
  const { destinations: text } = useVoice().words.settings;
  const [wanted, setWanted] = useState<Wanted>(AT_FIRST);
  const set = (some: Partial<Wanted>): void => setWanted((before) => ({ ...before, ...some }));
  const { mutate, data, error, isPending } = useChange(changeDestinations.add, {
    refresh: ['settings', 'destinations'],
    said: text.added,
  });
  const { kind, url, events } = wanted;
  const personal = kind === 'webhook' && wanted.personal;
  const isOpen = (event: DestinationEvent): boolean =>
    personal || !PERSONAL_EVENTS.some((naming) => naming === event);
  const open = events.filter(isOpen);
  return (
    <Card heading={text.add}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          mutate({ kind, url, events: open, personal }, { onSuccess: () => setWanted(AT_FIRST) });
        }}
      >
        <NativeSelect
          label={text.form}
          description={text.formHint[kind]}
          value={kind}
          data={DESTINATION_KINDS.map((value) => ({ value, label: text.kind[value] }))}
          onChange={({ currentTarget }) =>
            set({ kind: DESTINATION_KINDS.find((one) => one === currentTarget.value) ?? 'webhook' })
          }
        />
        <TextInput
          label={text.url}
          description={text.urlHint}
          type="url"
          required
          withAsterisk={false}
          maxLength={2_000}
          autoComplete="off"
          value={url}
          onChange={({ currentTarget }) => set({ url: currentTarget.value })}
        />
        {kind === 'webhook' && (
          <Checkbox
            label={text.personal}
            description={text.personalHint}
            checked={personal}
            onChange={({ currentTarget }) => set({ personal: currentTarget.checked })}
          />
        )}
        <EventChoice events={open} isOpen={isOpen} onChange={(chosen) => set({ events: chosen })} />
        <Button type="submit" loading={isPending}>
          {text.add}
        </Button>
      </form>
      <ChangeFailed error={error} refused="destination" />
      {data !== undefined && data.secret !== null && (
        <Once label={text.secretLabel} secret={data.secret}>
          {text.once}
        </Once>
      )}
    </Card>
  );
}
