import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { changeMails, type Recipient } from '../../../api/mails.ts';
import { useVoice } from '../../../i18n/voice.tsx';
import { ChangeFailed } from '../../../shared/change-failed.tsx';
import { Dialog } from '../../../shared/dialog.tsx';
import { useChange } from '../../../shared/use-change.ts';
import { AskTwice } from '../ask-twice.tsx';
import styles from '../settings.module.css';
import { useSettingsSearch } from '../settings-search.ts';
import { WishesForm } from './wishes-form.tsx';

const REFRESH = ['settings', 'mails'];

/** What an admin does about one recipient. */
export function RecipientActions({
  recipient: { id, email, member, wishes, stoppedAt, bouncedAt },
  isOn,
}: {
  recipient: Recipient;
  isOn: boolean;
}): ReactNode {
  const { words, format } = useVoice();
  const { settings } = words;
  const { mails: text } = settings;
  const [{ ask }, change] = useSettingsSearch();
  const save = useChange(changeMails.wishes, { refresh: REFRESH, said: settings.saved });
  const test = useChange(changeMails.test, { refresh: REFRESH, said: text.isQueued });
  const remove = useChange(changeMails.remove, { refresh: REFRESH, said: text.isRemoved });
  const clear = useChange(changeMails.clearBounce, { refresh: REFRESH, said: text.isCleared });
  const close = (): void => change({ ask: null });
  return (
    <>
      <div className={styles['buttons']}>
        <Button variant="default" size="xs" onClick={() => change({ ask: `wishes.${id}` })}>
          {text.change} <span className="unseen">{email}</span>
        </Button>
        {bouncedAt !== null && (
          <Button variant="default" size="xs" loading={clear.isPending} onClick={() => clear.mutate(id)}>
            {text.clear} <span className="unseen">{email}</span>
          </Button>
        )}
        {isOn && stoppedAt === null && bouncedAt === null && (
          <Button variant="default" size="xs" loading={test.isPending} onClick={() => test.mutate(id)}>
            {text.test} <span className="unseen">{email}</span>
          </Button>
        )}
        {member === null && (
          <Button variant="default" size="xs" onClick={() => change({ ask: `remove.${id}` })}>
            {text.remove} <span className="unseen">{email}</span>
          </Button>
        )}
      </div>
      <ChangeFailed error={test.error ?? clear.error ?? remove.error} refused="other" />
      <Dialog
        isBeside
        title={text.changeOf(format, { email })}
        isOpen={ask === `wishes.${id}`}
        onClose={close}
      >
        <WishesForm
          wishes={wishes}
          isPending={save.isPending}
          onSave={(given) => save.mutate({ id, wishes: given }, { onSuccess: close })}
        />
        <ChangeFailed error={save.error} refused="other" />
      </Dialog>
      <AskTwice
        id={`remove.${id}`}
        title={text.removeOf(format, { email })}
        text={text.removeText}
        action={text.remove}
        onYes={() => remove.mutate(id)}
      />
    </>
  );
}
