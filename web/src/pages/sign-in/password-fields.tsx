import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';

type Field = { value: string; onChange(value: string): void };

export function EmailField({ value, onChange }: Field): ReactNode {
  const { signIn } = useVoice().words;
  return (
    <TextInput
      label={signIn.email}
      type="email"
      autoComplete="username"
      required
      withAsterisk={false}
      maxLength={254}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

export function NameField({ value, onChange }: Field): ReactNode {
  const { signIn } = useVoice().words;
  return (
    <TextInput
      label={signIn.name}
      autoComplete="name"
      required
      withAsterisk={false}
      maxLength={100}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** The password of today, or, with `isNew`, one that is being chosen. */
export function PasswordField({ value, onChange, isNew = false }: Field & { isNew?: boolean }): ReactNode {
  const { signIn } = useVoice().words;
  return (
    <TextInput
      label={isNew ? signIn.newPassword : signIn.password}
      description={isNew ? signIn.passwordHint : undefined}
      type="password"
      autoComplete={isNew ? 'new-password' : 'current-password'}
      required
      withAsterisk={false}
      minLength={isNew ? 10 : undefined}
      maxLength={128}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
