import { Checkbox, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ROLES } from '../../../../server/core/role.ts';
import { meQuery } from '../../api/queries.ts';
import { session } from '../../api/session.ts';
import { changeMembers, membersQuery } from '../../api/settings.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { Card } from '../../shared/layout/card.tsx';
import { ScrollTable } from '../../shared/scroll-table.tsx';
import { Answer } from '../../shared/states/answer.tsx';
import { useStore } from '../../shared/store.ts';
import { useChange } from '../../shared/use-change.ts';
import { ChangeFailed } from '../../shared/change-failed.tsx';
import { InvitedLink, type Invited } from './invited-link.tsx';
import { InviteForm } from './invite-form.tsx';
import { MemberActions } from './member-actions.tsx';

/** Who may sign in, and what they may do. */
export function MembersSection(): ReactNode {
  const { words, format } = useVoice();
  const { settings } = words;
  const { members: text } = settings;
  const { isMember } = useStore(session);
  const { data: me } = useQuery({ ...meQuery, enabled: isMember });
  const query = useQuery(membersQuery);
  const [invited, setInvited] = useState<Invited | null>(null);
  const access = useChange(changeMembers.access, { refresh: ['settings', 'members'], said: settings.saved });
  const mayGivePersonal = me === undefined || me.scopes.includes('privacy');
  /** What is on its way to the server is shown already. */
  const asItWillBe = <M extends { id: string }>(member: M): M =>
    access.isPending && access.variables.id === member.id ? { ...member, ...access.variables } : member;
  return (
    <Answer query={query} bones={['12rem', '18rem']}>
      {({ members }) => (
        <>
          <Card heading={text.list}>
            <ScrollTable
              caption={settings.section.members}
              columns={[
                { name: text.column.member },
                { name: text.column.role },
                { name: text.column.personal },
                { name: text.column.state },
                { name: text.column.action },
              ]}
              rows={members.map(asItWillBe).map(({ id, name, email, role, personal, state, seenAt }) => {
                const called = name === '' ? email : name;
                return {
                  key: id,
                  cells: [
                    <>
                      {called}
                      {name !== '' && <p className="quiet">{email}</p>}
                    </>,
                    <NativeSelect
                      key="role"
                      aria-label={text.roleOf(format, { name: called })}
                      size="xs"
                      value={role}
                      data={ROLES.map((value) => ({ value, label: text.roles[value] }))}
                      onChange={({ currentTarget }) => {
                        const chosen = ROLES.find((one) => one === currentTarget.value);
                        if (chosen !== undefined) access.mutate({ id, role: chosen });
                      }}
                    />,
                    <Checkbox
                      key="personal"
                      aria-label={text.personalOf(format, { name: called })}
                      checked={personal}
                      disabled={!personal && !mayGivePersonal}
                      onChange={({ currentTarget }) => access.mutate({ id, personal: currentTarget.checked })}
                    />,
                    state === 'invited'
                      ? text.invited
                      : text.seen(format, { at: seenAt === null ? null : instantOf(seenAt) }),
                    <MemberActions key="actions" member={{ id, state, called }} onInvited={setInvited} />,
                  ],
                };
              })}
            />
            <ChangeFailed error={access.error} refused="lastAdmin" />
            {invited !== null && <InvitedLink invited={invited} />}
          </Card>
          <InviteForm mayGivePersonal={mayGivePersonal} onInvited={setInvited} />
        </>
      )}
    </Answer>
  );
}
