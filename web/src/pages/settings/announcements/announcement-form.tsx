import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ANNOUNCED_KINDS } from '../../../../../server/core/announcement.ts';
import {
  businessDayOf,
  isoInstant,
  nextBusinessDay,
  startOfBusinessDay,
} from '../../../../../server/core/business-day.ts';
import { changeAnnouncements } from '../../../api/announcements.ts';
import { unmappedQuery } from '../../../api/waiting.ts';
import { useVoice } from '../../../i18n/voice.tsx';
import { ChangeFailed } from '../../../shared/change-failed.tsx';
import { Card } from '../../../shared/layout/card.tsx';
import { useChange } from '../../../shared/use-change.ts';
import styles from '../settings.module.css';

const AT_FIRST = { kind: 'campaign', label: '', topic: '', first: '', last: '' } as const;
type Wanted = {
  kind: (typeof ANNOUNCED_KINDS)[number];
  label: string;
  topic: string;
  first: string;
  last: string;
};

/** Announces whole days of the account's calendar. */
export function AnnouncementForm(): ReactNode {
  const { words, format, zone: known } = useVoice();
  const zone = known ?? 'UTC';
  const { announcements: text } = words.settings;
  const { data } = useQuery(unmappedQuery);
  const [wanted, setWanted] = useState<Wanted>(AT_FIRST);
  const set = (some: Partial<Wanted>): void => setWanted((before) => ({ ...before, ...some }));
  const { mutate, error, isPending } = useChange(changeAnnouncements.make, {
    refresh: ['announcements'],
    said: text.made,
  });
  const { kind, label, topic, first, last } = wanted;
  const today = businessDayOf(Date.now(), zone);
  return (
    <Card heading={text.make}>
      <p className="quiet">{text.hint}</p>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          const from = isoInstant(startOfBusinessDay(first, zone));
          const to = isoInstant(startOfBusinessDay(nextBusinessDay(last), zone));
          const given = { kind, label: label.trim() || null, topic: topic || null, from, to };
          mutate(given, { onSuccess: () => setWanted(AT_FIRST) });
        }}
      >
        <NativeSelect
          label={text.kindName}
          value={kind}
          data={ANNOUNCED_KINDS.map((value) => ({ value, label: text.kind[value] }))}
          onChange={({ currentTarget }) =>
            set({ kind: ANNOUNCED_KINDS.find((one) => one === currentTarget.value) ?? 'other' })
          }
        />
        <TextInput
          label={kind === 'other' ? text.label : text.labelOptional}
          description={text.labelHint}
          required={kind === 'other'}
          withAsterisk={false}
          maxLength={60}
          autoComplete="off"
          value={label}
          onChange={({ currentTarget }) => set({ label: currentTarget.value })}
        />
        <NativeSelect
          label={text.topic}
          value={topic}
          data={[
            { value: '', label: text.whole },
            ...(data?.topics ?? []).map((value) => ({ value, label: value })),
          ]}
          onChange={({ currentTarget }) => set({ topic: currentTarget.value })}
        />
        <DayInput label={text.from} value={first} min={undefined} onChange={(day) => set({ first: day })} />
        <DayInput
          label={text.to}
          hint={text.toHint(format, { zone })}
          value={last}
          min={first > today ? first : today}
          onChange={(day) => set({ last: day })}
        />
        <Button type="submit" loading={isPending}>
          {text.make}
        </Button>
      </form>
      <ChangeFailed error={error} refused="announcement" />
    </Card>
  );
}

function DayInput({
  label,
  hint,
  value,
  min,
  onChange,
}: {
  label: string;
  hint?: string;
  value: string;
  min: string | undefined;
  onChange(day: string): void;
}): ReactNode {
  return (
    <TextInput
      type="date"
      label={label}
      description={hint}
      required
      withAsterisk={false}
      min={min}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
