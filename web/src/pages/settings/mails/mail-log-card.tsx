import { useQuery } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import type { ReactNode } from 'react';
import type { api } from '../../../api/client.ts';
import { mailLogQuery } from '../../../api/mails.ts';
import { useVoice } from '../../../i18n/voice.tsx';
import { instantOf } from '../../../shared/instant-of.ts';
import { Answer } from '../../../shared/states/answer.tsx';
import { TableCard } from '../table-card.tsx';

type LoggedMail = InferResponseType<typeof api.v1.mails.$get, 200>['mails'][number];

/** What became of the latest mails. */
export function MailLogCard(): ReactNode {
  const { words, format } = useVoice();
  const { mails: text } = words.settings;
  const query = useQuery(mailLogQuery);
  const stateOf = ({ state, sentAt, dueAt, problem, resent }: LoggedMail): string =>
    [
      sentAt !== null
        ? text.sentAt(format, { at: instantOf(sentAt) })
        : state === 'due' && problem !== null
          ? text.triedAgain(format, { at: instantOf(dueAt), code: problem })
          : text.state[state],
      ...(state === 'failed' && problem !== null ? [problem] : []),
      ...(resent > 0 ? [text.twice] : []),
    ].join(' · ');
  return (
    <Answer query={query} bones={['14rem']}>
      {({ mails }) => (
        <TableCard
          heading={text.log}
          hint={text.logHint}
          none={text.noMails}
          columns={[
            { name: text.logColumn.planned },
            { name: text.logColumn.kind },
            { name: text.logColumn.email },
            { name: text.logColumn.state },
            { name: text.logColumn.tries, isNumber: true },
          ]}
          rows={mails.map((mail) => ({
            key: String(mail.id),
            cells: [
              format.instant(instantOf(mail.plannedAt)),
              text.kind[mail.kind],
              mail.email ?? text.gone,
              stateOf(mail),
              format.number(mail.attempts),
            ],
          }))}
        />
      )}
    </Answer>
  );
}
