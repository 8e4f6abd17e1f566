import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createGroupCommit } from '../../../server/hot/group-commit.ts';

/** A store that remembers its commits; those holding `bad` fail. `hold`: makes commits wait until released. */
function recordingStore(bad?: string) {
  const commits: string[][] = [];
  let gate: Promise<void> = Promise.resolve();
  return {
    commits,
    hold(): () => void {
      const held = Promise.withResolvers<void>();
      gate = held.promise;
      return held.resolve;
    },
    async commit(items: readonly string[]): Promise<void> {
      commits.push([...items]);
      await gate;
      if (bad !== undefined && items.includes(bad)) throw new Error(`${bad} cannot be stored`);
    },
  };
}

describe('group commit', () => {
  it('makes one commit of what gathered while the last one ran', async () => {
    const store = recordingStore();
    const release = store.hold();
    const { append } = createGroupCommit<string>({ commit: store.commit });
    const first = append('a');
    await turn();
    const rest = ['b', 'c', 'd'].map((item) => append(item));
    await turn();
    expect(store.commits).toEqual([['a']]);
    release();
    await Promise.all([first, ...rest]);
    expect(store.commits).toEqual([['a'], ['b', 'c', 'd']]);
  });

  it('retries the members of a failed commit singly, so that only the bad one is refused', async () => {
    const store = recordingStore('bad');
    const { append } = createGroupCommit<string>({ commit: store.commit });
    const outcomes = await Promise.allSettled(['a', 'bad', 'c'].map((item) => append(item)));
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({
      reason: { code: 'unavailable', cause: { message: 'bad cannot be stored' } },
    });
    expect(store.commits).toEqual([['a', 'bad', 'c'], ['a'], ['bad'], ['c']]);
  });

  it('refuses all at once when the store itself is gone', async () => {
    const store = recordingStore('bad');
    const { append } = createGroupCommit<string>({ commit: store.commit, isHopeless: () => true });
    const outcomes = await Promise.allSettled(['a', 'bad', 'c'].map((item) => append(item)));
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(store.commits).toHaveLength(1);
  });

  it('closes after the last commit and takes nothing more', async () => {
    const store = recordingStore();
    const { append, close } = createGroupCommit<string>({ commit: store.commit });
    const last = append('a');
    await close();
    await expect(last).resolves.toBeUndefined();
    expect(store.commits).toEqual([['a']]);
    await expect(append('b')).rejects.toMatchObject({ code: 'unavailable' });
  });
});
