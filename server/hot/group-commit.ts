import { AppError } from '../core/errors.ts';

/** Commits many callers' items together. */
export type GroupCommit<T> = {
  /** Resolves once the item is committed. Errors: `AppError` unavailable with the cause. */
  append(item: T): Promise<void>;
  /** Waits for what was appended; further items are refused as unavailable. */
  close(): Promise<void>;
};

type Waiting<T> = { item: T; resolve: () => void; reject: (error: Error) => void };

/** Natural group commit: what gathered while one commit ran is the next commit; no timer, so a lone item waits for nothing.
 *  When a shared commit fails its members are committed singly, so that one bad member never fails its neighbours.
 *  `commit`: stores all items or none. `isHopeless`: the error concerns the store, not a member; nothing is tried again. */
export function createGroupCommit<T>(options: {
  commit: (items: readonly T[]) => Promise<void>;
  isHopeless?: (error: unknown) => boolean;
  maxItems?: number;
}): GroupCommit<T> {
  const { commit, isHopeless = () => false, maxItems = 1_000 } = options;
  let waiting: Waiting<T>[] = [];
  let running: Promise<void> | null = null;
  let isClosed = false;

  const commitGroup = async (group: readonly Waiting<T>[]): Promise<void> => {
    try {
      await commit(group.map((member) => member.item));
    } catch (error) {
      const [first, ...rest] = group;
      if (!first) return;
      if (rest.length === 0 || isHopeless(error)) {
        for (const member of group) member.reject(refusal(error));
        return;
      }
      for (const [index, member] of group.entries()) {
        const lost = await commitAlone(member);
        if (lost === null) continue;
        for (const other of group.slice(index + 1)) other.reject(lost);
        return;
      }
      return;
    }
    for (const member of group) member.resolve();
  };
  const commitAlone = async (member: Waiting<T>): Promise<AppError | null> => {
    try {
      await commit([member.item]);
    } catch (error) {
      member.reject(refusal(error));
      return isHopeless(error) ? refusal(error) : null;
    }
    member.resolve();
    return null;
  };
  const run = async (): Promise<void> => {
    // Everything that arrives in this turn of the event loop joins the first commit.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const group = waiting.slice(0, maxItems);
      waiting = waiting.slice(maxItems);
      await commitGroup(group);
    }
    running = null;
  };

  return {
    append(item) {
      if (isClosed) return Promise.reject(new AppError('unavailable', 'the service is shutting down'));
      return new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        running ??= run();
      });
    },
    async close() {
      isClosed = true;
      await running;
    },
  };
}

function refusal(cause: unknown): AppError {
  return new AppError('unavailable', 'the database did not take it; send it again', { cause });
}
