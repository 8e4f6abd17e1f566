import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { clockOf, minuteOf } from './clock-minute.ts';

/** A time of the day, in minutes. */
export function MinuteField({
  label,
  minute,
  onChange,
}: {
  label: string;
  minute: number;
  onChange(minute: number): void;
}): ReactNode {
  return (
    <TextInput
      type="time"
      label={label}
      required
      withAsterisk={false}
      defaultValue={clockOf(minute)}
      onChange={({ currentTarget }) => {
        const read = minuteOf(currentTarget.value);
        if (read !== null) onChange(read);
      }}
    />
  );
}
