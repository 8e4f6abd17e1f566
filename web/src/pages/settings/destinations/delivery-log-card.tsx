import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { DELIVERY_STATES } from '../../../../../server/core/destination.ts';
import { changeDestinations, deliveriesQuery, type Destination } from '../../../api/destinations.ts';
import { useVoice } from '../../../i18n/voice.tsx';
import { ChangeFailed } from '../../../shared/change-failed.tsx';
import { instantOf } from '../../../shared/instant-of.ts';
import { Answer } from '../../../shared/states/answer.tsx';
import { useChange } from '../../../shared/use-change.ts';
import styles from './destinations.module.css';
import { useSettingsSearch } from '../settings-search.ts';
import { TableCard } from '../table-card.tsx';
import { answerText, stateText } from './delivery-texts.ts';

/** What became of the latest events. */
export function DeliveryLogCard({ destinations }: { destinations: readonly Destination[] }): ReactNode {
  const { words, format } = useVoice();
  const { destinations: text } = words.settings;
  const [search, change] = useSettingsSearch();
  const filter = { destination: search.to, state: search.state === 'all' ? null : search.state };
  const query = useQuery(deliveriesQuery(filter));
  const replay = useChange(changeDestinations.replay, {
    refresh: ['settings', 'destinations'],
    said: text.isReplayed,
  });
  const byId = new Map(destinations.map((one) => [one.id, one]));
  return (
    <Answer query={query} bones={['14rem']}>
      {({ deliveries }) => (
        <TableCard
          heading={text.log}
          hint={text.logHint}
          none={filter.destination === null && filter.state === null ? text.noDeliveries : text.noneLikeIt}
          above={
            <div className={styles['filter']}>
              <NativeSelect
                label={text.filter.destination}
                value={search.to ?? ''}
                data={[
                  { value: '', label: text.filter.allDestinations },
                  ...destinations.map(({ id, host, kind }) => ({
                    value: id,
                    label: `${host} (${text.kind[kind]})`,
                  })),
                ]}
                onChange={({ currentTarget }) => change({ to: currentTarget.value || null })}
              />
              <NativeSelect
                label={text.filter.state}
                value={search.state}
                data={[
                  { value: 'all', label: text.filter.allStates },
                  ...DELIVERY_STATES.map((value) => ({ value, label: text.state[value] })),
                ]}
                onChange={({ currentTarget }) =>
                  change({ state: DELIVERY_STATES.find((state) => state === currentTarget.value) ?? 'all' })
                }
              />
            </div>
          }
          columns={[
            { name: text.logColumn.created },
            { name: text.logColumn.event },
            { name: text.logColumn.host },
            { name: text.logColumn.state },
            { name: text.logColumn.answer },
            { name: text.logColumn.tries, isNumber: true },
            { name: text.logColumn.action },
          ]}
          rows={deliveries.map((delivery) => {
            const { id, destination, event, state, createdAt, attempts } = delivery;
            const to = byId.get(destination);
            return {
              key: String(id),
              cells: [
                <span key="at" className={styles['when']}>
                  {format.instant(instantOf(createdAt))}
                </span>,
                text.event[event],
                to?.host ?? text.gone,
                stateText(delivery, { text, format, isPaused: to?.pausedAt != null }),
                answerText(delivery, text),
                format.number(attempts),
                (state === 'done' || state === 'failed') && (
                  <Button
                    key="replay"
                    variant="default"
                    size="xs"
                    aria-label={text.replayOf(format, { event: text.event[event], at: instantOf(createdAt) })}
                    onClick={() => replay.mutate(id)}
                  >
                    {text.replay}
                  </Button>
                ),
              ],
            };
          })}
        >
          <ChangeFailed error={replay.error} refused="other" />
        </TableCard>
      )}
    </Answer>
  );
}
