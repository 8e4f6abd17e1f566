import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { changeMembers } from '../../api/settings.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { useChange } from '../../shared/use-change.ts';
import { AskTwice } from './ask-twice.tsx';
import { ChangeFailed } from '../../shared/change-failed.tsx';
import type { Invited } from './invited-link.tsx';
import styles from './settings.module.css';
import { useSettingsSearch } from './settings-search.ts';

/** What an admin may do about a member beside changing their role. */
export function MemberActions({
  member: { id, state, called },
  onInvited,
}: {
  member: { id: string; state: 'invited' | 'joined'; called: string };
  onInvited(invited: Invited): void;
}): ReactNode {
  const { words, format } = useVoice();
  const { members, you } = words.settings;
  const [, change] = useSettingsSearch();
  const refresh = ['settings', 'members'];
  const again = useChange(changeMembers.inviteAgain, { refresh });
  const end = useChange(changeMembers.endSessions, {
    refresh,
    said: ({ ended }) => you.ended(format, { n: ended }),
  });
  const remove = useChange(changeMembers.remove, { refresh, said: members.removed });
  const question = `remove.${id}`;
  return (
    <div className={styles['buttons']}>
      {state === 'invited' ? (
        <Button variant="default" size="xs" onClick={() => again.mutate(id, { onSuccess: onInvited })}>
          {members.again} <span className="unseen">{called}</span>
        </Button>
      ) : (
        <Button variant="default" size="xs" onClick={() => end.mutate(id)}>
          {members.endSessions} <span className="unseen">{called}</span>
        </Button>
      )}
      <Button variant="default" size="xs" onClick={() => change({ ask: question })}>
        {members.remove} <span className="unseen">{called}</span>
      </Button>
      <AskTwice
        id={question}
        title={members.removeTitle(format, { name: called })}
        text={members.removeText}
        action={members.remove}
        onYes={() => remove.mutate(id)}
      />
      <ChangeFailed error={remove.error ?? end.error ?? again.error} refused="lastAdmin" />
    </div>
  );
}
