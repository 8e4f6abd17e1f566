import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { templateName } from '../../../../server/i18n/template-name.ts';
import { ApiFailure } from '../../api/failure.ts';
import { verbsOn } from '../../api/culprits.ts';
import { verbsOf } from '../../api/incidents.ts';
import { meQuery } from '../../api/queries.ts';
import { session } from '../../api/session.ts';
import { decisions } from '../../api/waiting.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { announce } from '../../shared/live-region.tsx';
import { useStore } from '../../shared/store.ts';
import { decided, hide, mayUndo, show, undone } from '../../shared/waiting/decided.ts';
import type { WaitingItem } from '../../shared/waiting/waiting-items.ts';

/** Facts about one thing are told apart by the second: what takes one back has to be a second younger. */
const APART_MS = 1_100;
/** What was decided counts within a second; whatever the server still lists later does wait. */
const APPLIED_MS = 1_500;
const FORGOTTEN_MS = 6_000;

type Topic = Extract<WaitingItem, { kind: 'topic' }>;
type Culprit = Extract<WaitingItem, { kind: 'culprit' }>;
type Taken = { items: readonly string[]; said: string; send(): Promise<unknown>; undo?(): Promise<unknown> };

/** What a person may do with what waits, and what came of the last try. `mayDecide` false: only look. */
export function useDecisions() {
  const client = useQueryClient();
  const { words, format, catalogue } = useVoice();
  const { said } = words.decide;
  const { isMember } = useStore(session);
  const { data: me } = useQuery({ ...meQuery, enabled: isMember });
  const [error, setError] = useState<Error | null>(null);
  const isRefused = error instanceof ApiFailure && error.kind === 'forbidden';
  const by = me?.member.name || 'API token';

  const refresh = () =>
    Promise.all(['waiting', 'incidents'].map((name) => client.invalidateQueries({ queryKey: [name] })));

  const take = async ({ items, said, send, undo }: Taken): Promise<void> => {
    setError(null);
    hide(items);
    try {
      await send();
    } catch (cause) {
      show(items);
      setError(cause as Error);
      if (cause instanceof ApiFailure && cause.kind === 'not-found') void refresh();
      return;
    }
    announce(said);
    if (undo !== undefined) mayUndo({ items, said, undo });
    setTimeout(() => void refresh(), APPLIED_MS);
    setTimeout(() => show(items), FORGOTTEN_MS);
  };

  const map = (items: readonly Topic[], topicOf: (item: Topic) => string, words: string): Promise<void> => {
    const mappings = items.map((item) => ({ template: refOf(item), topic: topicOf(item) }));
    return take({
      items: items.map(({ id }) => id),
      said: words,
      send: () => decisions.map(mappings),
      undo: () => decisions.map(mappings.map(({ template }) => ({ template, topic: null }))),
    });
  };
  const topic = (item: Topic, name: string): Promise<void> => {
    const template = templateName(item.template, catalogue);
    return map([item], () => name, said.mapped(format, { template, topic: name }));
  };

  const culprit = (item: Culprit, decision: 'confirmed' | 'one-off' | 'new-normal'): Promise<void> => {
    const { template } = item.suspect;
    const verbs = item.incident === null ? verbsOn(template.key) : verbsOf(item.incident);
    return take({
      items: [item.id],
      said: `${templateName(template, catalogue)}: ${words.incident.verbs.done[decision]}`,
      send: () => verbs.decide(template.key, decision),
      undo: () => verbs.decide(template.key, 'undecided'),
    });
  };

  /** The first answer to what waits, or the second where it has one. */
  const answer = (item: WaitingItem, isYes: boolean): Promise<void> => {
    switch (item.kind) {
      case 'culprit':
        return culprit(item, 'confirmed');
      case 'review': {
        const { subject } = item.review;
        return take({
          items: [item.id],
          said: isYes ? said.stop : said.noStop,
          send: () => decisions.review({ subject, decision: isYes ? 'opt-out' : 'not-an-opt-out', by }),
          undo: () => decisions.review({ subject, decision: 'undecided', by }),
        });
      }
      case 'late': {
        const { template, lastAt, seenUntil } = item.late;
        return take({
          items: [item.id],
          said: said.looked(format, { template: templateName(template, catalogue) }),
          send: () => decisions.look(template.key, lastAt),
          undo: () => decisions.look(template.key, seenUntil),
        });
      }
      case 'topic':
        return topic(item, item.template.suggestion?.topic ?? '');
      case 'body':
        // Cannot be taken back: what is read is read.
        return take({
          items: [item.id],
          said: said.readAgain,
          send: () => decisions.replay(item.body.id),
        });
    }
  };
  /** Accepts what is suggested for each; all are taken or none. */
  answer.topics = (items: readonly Topic[]): Promise<void> =>
    map(
      items,
      ({ template }) => template.suggestion?.topic ?? '',
      said.mappedAll(format, { n: items.length }),
    );
  answer.topic = topic;
  answer.culprit = culprit;

  /** Takes the last decision of this tab back. Resolves with what waits again, null when there was nothing. */
  const undo = async (): Promise<string | null> => {
    const last = decided.get().undoable.at(-1);
    if (last === undefined) return null;
    undone(last);
    setError(null);
    hide(last.items);
    try {
      await pause(APART_MS);
      await last.undo();
      await pause(APART_MS);
      await refresh();
    } catch (cause) {
      mayUndo(last);
      setError(cause as Error);
      return null;
    }
    show(last.items);
    announce(said.undone(format, { said: last.said }));
    return last.items[0] ?? null;
  };

  const mayDecide = !isRefused && me?.scopes.includes('review') !== false;
  return { answer, undo, error, mayDecide };
}

function refOf({ template: { id, name, language } }: Topic) {
  return id ?? { name: name ?? '', ...(language !== null && { language }) };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
