import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useVoice } from '../i18n/voice.tsx';
import { announce } from './live-region.tsx';
import styles from './once.module.css';

/** A secret that is shown once, to be copied. `children`: what to do with it. */
export function Once({
  label,
  secret,
  children,
}: {
  label: string;
  secret: string;
  children: ReactNode;
}): ReactNode {
  const { settings } = useVoice().words;
  return (
    <div className={styles['once']} role="status">
      <p>{children}</p>
      <div className={styles['line']}>
        <TextInput
          className={styles['wide']}
          label={label}
          value={secret}
          readOnly
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <Button
          variant="default"
          onClick={() => void navigator.clipboard.writeText(secret).then(() => announce(settings.copied))}
        >
          {settings.copy}
        </Button>
      </div>
    </div>
  );
}
