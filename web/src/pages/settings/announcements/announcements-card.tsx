import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import {
  announcementsQuery,
  changeAnnouncements,
  type AnnouncementAnswer,
} from '../../../api/announcements.ts';
import { useVoice } from '../../../i18n/voice.tsx';
import { ChangeFailed } from '../../../shared/change-failed.tsx';
import { instantOf } from '../../../shared/instant-of.ts';
import { Answer } from '../../../shared/states/answer.tsx';
import { useChange } from '../../../shared/use-change.ts';
import { AskTwice } from '../ask-twice.tsx';
import { useSettingsSearch } from '../settings-search.ts';
import { TableCard } from '../table-card.tsx';

/** All that was announced, and the way to take it back. */
export function AnnouncementsCard({ mayReview }: { mayReview: boolean }): ReactNode {
  const { words, format } = useVoice();
  const { announcements: text } = words.settings;
  const query = useQuery(announcementsQuery);
  const whatOf = ({ kind, label }: AnnouncementAnswer): string =>
    label === null ? text.kind[kind] : `${text.kind[kind]}: ${label}`;
  const stateOf = ({ withdrawnAt, isOpen, from }: AnnouncementAnswer): string =>
    withdrawnAt !== null
      ? text.withdrawn(format, { at: instantOf(withdrawnAt) })
      : text.state[!isOpen ? 'over' : instantOf(from) > Date.now() ? 'ahead' : 'open'];
  return (
    <Answer query={query} bones={['10rem']}>
      {({ announcements }) => (
        <TableCard
          heading={text.list}
          hint={text.listHint}
          none={text.none}
          columns={[
            { name: text.column.what },
            { name: text.column.topic },
            { name: text.column.time },
            { name: text.column.state },
            ...(mayReview ? [{ name: text.column.action }] : []),
          ]}
          rows={announcements.map((one) => ({
            key: one.id,
            cells: [
              whatOf(one),
              one.topic ?? text.whole,
              text.time(format, { from: instantOf(one.from), to: instantOf(one.to) }),
              stateOf(one),
              ...(mayReview
                ? [one.isOpen && <Withdraw key="withdraw" id={one.id} what={whatOf(one)} />]
                : []),
            ],
          }))}
        />
      )}
    </Answer>
  );
}

function Withdraw({ id, what }: { id: string; what: string }): ReactNode {
  const { words, format } = useVoice();
  const { announcements: text } = words.settings;
  const [, change] = useSettingsSearch();
  const withdraw = useChange(changeAnnouncements.withdraw, {
    refresh: ['announcements'],
    said: text.isWithdrawn,
  });
  return (
    <>
      <Button variant="default" size="xs" onClick={() => change({ ask: `withdraw.${id}` })}>
        {text.withdraw} <span className="unseen">{what}</span>
      </Button>
      <ChangeFailed error={withdraw.error} refused="other" />
      <AskTwice
        id={`withdraw.${id}`}
        title={text.withdrawOf(format, { what })}
        text={text.withdrawText}
        action={text.withdraw}
        onYes={() => withdraw.mutate(id)}
      />
    </>
  );
}
