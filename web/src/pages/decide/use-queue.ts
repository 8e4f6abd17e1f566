import { useEffect, useRef } from 'react';
import type { WaitingItem } from '../../shared/waiting/waiting-items.ts';
import { useDecideSearch } from './decide-search.ts';

/** Where in the queue the reader is: the row that the address names, else the first. */
export function useQueue(items: readonly WaitingItem[]) {
  const [{ item: named, edit }, change] = useDecideSearch();
  const current = items.find(({ id }) => id === named) ?? items[0] ?? null;
  // After a key the focus follows; the row may have to be drawn first.
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const row = wanted.current === null ? null : document.getElementById(wanted.current);
    if (row === null) return;
    wanted.current = null;
    row.focus();
  });

  const select = (id: string | undefined): void => {
    if (id === undefined) return;
    wanted.current = id;
    change({ item: id, edit: 'none' }, { replace: true });
  };
  return {
    current,
    /** Whether the second answer of the current row is being given. */
    isEditing: edit !== 'none',
    edit: (item: WaitingItem) => change({ item: item.id, edit: item.kind === 'culprit' ? 'cause' : 'topic' }),
    select,
    /** Marks a row that has the pointer; the focus stays where it is. */
    mark: (item: WaitingItem) => {
      if (item !== current) change({ item: item.id, edit: 'none' }, { replace: true });
    },
    move(by: 1 | -1): void {
      const at = current === null ? -1 : items.indexOf(current);
      // The first key goes to the row that is marked already.
      const isThere = document.activeElement !== null && document.activeElement.id === current?.id;
      select((isThere ? (items[at + by] ?? items[at]) : items[at])?.id);
    },
    /** Goes on from a row that will be gone: to the one after it, else the one before. */
    leave(item: WaitingItem): void {
      const at = items.indexOf(item);
      select((items[at + 1] ?? items[at - 1])?.id);
    },
  };
}
