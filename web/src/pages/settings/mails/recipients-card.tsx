import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { recipientsQuery, type Recipient } from '../../../api/mails.ts';
import { useVoice } from '../../../i18n/voice.tsx';
import { instantOf } from '../../../shared/instant-of.ts';
import { Answer } from '../../../shared/states/answer.tsx';
import { TableCard } from '../table-card.tsx';
import { RecipientActions } from './recipient-actions.tsx';
import { RecipientForm } from './recipient-form.tsx';

/** Whom mails go to, for an admin. */
export function RecipientsCard(): ReactNode {
  const { words, format } = useVoice();
  const { mails: text } = words.settings;
  const query = useQuery(recipientsQuery);
  const stateOf = ({ stoppedAt, bouncedAt, bounces, problem }: Recipient): string => {
    if (stoppedAt !== null) return format.instant(instantOf(stoppedAt));
    if (bouncedAt !== null) {
      const code = bounces.findLast(({ kind }) => kind === 'permanent')?.code ?? null;
      return text.bounced(format, { at: instantOf(bouncedAt), code });
    }
    const state = problem !== null ? text.problem(format, { code: problem }) : text.reaches;
    return bounces.length === 0 ? state : `${state}${text.cameBack(format, { n: bounces.length })}`;
  };
  return (
    <Answer query={query} bones={['12rem']}>
      {({ isOn, recipients }) => (
        <TableCard
          heading={text.list}
          hint={text.hint}
          none={text.none}
          above={!isOn && <p>{text.off}</p>}
          columns={[
            { name: text.column.email },
            { name: text.column.report },
            { name: text.column.alerts },
            { name: text.column.state },
            { name: text.column.action },
          ]}
          rows={recipients.map((recipient) => ({
            key: recipient.id,
            cells: [
              <>
                {recipient.email}
                {recipient.member !== null && <p className="quiet">{text.member}</p>}
              </>,
              text.reports[recipient.wishes.report],
              text.levels[recipient.wishes.alerts],
              stateOf(recipient),
              <RecipientActions key="actions" recipient={recipient} isOn={isOn} />,
            ],
          }))}
        >
          <RecipientForm />
        </TableCard>
      )}
    </Answer>
  );
}
