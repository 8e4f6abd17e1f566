import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import { StateBox } from '../../shared/states/state-box.tsx';
import { failureText } from './failure-text.ts';
import styles from './sign-in.module.css';

/** A form that lets somebody in, and says why it did not. `wrong`: when what was given is not right. */
export function ComeInForm({
  submit,
  wrong,
  onSubmit,
  children,
}: {
  submit: string;
  wrong: string;
  onSubmit(): Promise<unknown>;
  children: ReactNode;
}): ReactNode {
  const { words, format } = useVoice();
  const { mutate, isPending, error } = useMutation({ mutationFn: onSubmit });
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        mutate();
      }}
    >
      {error !== null && (
        <StateBox
          tone="caution"
          icon="alert"
          role="alert"
          title={failureText(error, { words, format, wrong })}
        />
      )}
      {children}
      <Button type="submit" loading={isPending}>
        {submit}
      </Button>
    </form>
  );
}
