import { Button, Kbd } from '@mantine/core';
import type { ReactNode } from 'react';
import { templateName } from '../../../../server/i18n/template-name.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { RefuteDialog } from '../../shared/incident/refute-dialog.tsx';
import { Card } from '../../shared/layout/card.tsx';
import { Page } from '../../shared/layout/page.tsx';
import { AllClear } from '../../shared/states/all-clear.tsx';
import { StateBox } from '../../shared/states/state-box.tsx';
import { useWaiting } from '../../shared/waiting/use-waiting.ts';
import { WAITING_KINDS, type WaitingItem } from '../../shared/waiting/waiting-items.ts';
import styles from './decide.module.css';
import { FailedDecision } from './failed-decision.tsx';
import { TopicForm } from './topic-form.tsx';
import { UndoBar } from './undo-bar.tsx';
import { useDecisions } from './use-decisions.ts';
import { useQueue } from './use-queue.ts';
import { useQueueKeys } from './use-queue-keys.ts';
import { WaitingRow } from './waiting-row.tsx';
import { WaitingState } from './waiting-state.tsx';

/** Everything that waits for a person, one kind after the other. Keys are about the current row, which stands in the address. */
export default function DecidePage(): ReactNode {
  const { words, format, catalogue } = useVoice();
  const { decide } = words;
  const { items, untold, queries, isWhole } = useWaiting();
  const { current, isEditing, edit, select, mark, move, leave } = useQueue(items);
  const { answer, undo, error, mayDecide } = useDecisions();
  const suggested = items.flatMap((item) =>
    item.kind === 'topic' && item.template.suggestion !== null ? [item] : [],
  );

  const answerTo = (item: WaitingItem, isYes: boolean): void => {
    if ((item.kind === 'topic' || item.kind === 'culprit') && !isYes) return edit(item);
    if (item.kind === 'topic' && item.template.suggestion === null) return;
    if (item.kind !== 'review' && !isYes) return;
    leave(item);
    void answer(item, isYes);
  };
  const acceptAll = (): void => {
    if (suggested.length > 0 && mayDecide) void answer.topics(suggested);
  };
  const takeBack = async (): Promise<void> => {
    select((await undo()) ?? undefined);
  };
  useQueueKeys({
    move,
    answer: (isYes) => current !== null && mayDecide && answerTo(current, isYes),
    acceptAll,
    undo: () => void takeBack(),
  });

  const acceptAllButton = (
    <Button
      variant="default"
      size="xs"
      aria-keyshortcuts="a"
      rightSection={<Kbd aria-hidden="true">a</Kbd>}
      onClick={acceptAll}
    >
      {decide.answer.acceptAll(format, { n: suggested.length })}
    </Button>
  );
  return (
    <Page title={decide.title}>
      <div className={styles['stack']}>
        {!mayDecide && (
          <StateBox tone="quiet" icon="circle" title={decide.lookOnly.title}>
            <p>{decide.lookOnly.text}</p>
          </StateBox>
        )}
        {error !== null && <FailedDecision error={error} />}
        <UndoBar onUndo={() => void takeBack()} />
        <WaitingState queries={queries} />
        {isWhole && items.length === 0 && (
          <AllClear
            {...decide.allClear}
            at={Math.min(...queries.map(({ dataUpdatedAt }) => dataUpdatedAt))}
          />
        )}
        {current?.kind === 'culprit' && (
          <RefuteDialog
            template={templateName(current.suspect.template, catalogue)}
            isOpen={isEditing && mayDecide}
            onClose={() => select(current.id)}
            onAnswer={(decision) => {
              leave(current);
              void answer.culprit(current, decision);
            }}
          />
        )}
        {WAITING_KINDS.map((kind) => {
          const rows = items.filter((item) => item.kind === kind);
          if (rows.length === 0) return null;
          const more = kind === 'review' ? untold : 0;
          return (
            <Card
              key={kind}
              heading={decide.heading[kind](format, { n: rows.length + more })}
              aside={kind === 'topic' && mayDecide && suggested.length > 0 && acceptAllButton}
            >
              <p className="quiet">{decide.why[kind]}</p>
              <ul className={styles['rows']}>
                {rows.map((item) => (
                  <WaitingRow
                    key={item.id}
                    item={item}
                    isCurrent={item === current}
                    mayDecide={mayDecide}
                    onSelect={() => mark(item)}
                    onAnswer={(isYes) => answerTo(item, isYes)}
                  >
                    {item.kind === 'topic' && item === current && isEditing && mayDecide && (
                      <TopicForm
                        onCancel={() => select(item.id)}
                        onSave={(topic) => {
                          leave(item);
                          void answer.topic(item, topic);
                        }}
                      />
                    )}
                  </WaitingRow>
                ))}
              </ul>
              {more > 0 && <p className="quiet">{decide.untold(format, { n: more })}</p>}
            </Card>
          );
        })}
      </div>
    </Page>
  );
}
