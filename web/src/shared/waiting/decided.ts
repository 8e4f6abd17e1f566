import { createStore } from '../store.ts';

/** A decision of this tab that can be taken back. `items`: what it was about; `said`: what it was, in words. */
export type Undoable = { items: readonly string[]; said: string; undo(): Promise<unknown> };

/** What was decided in this tab. `hidden`: things that wait no more, or are on the way there; `undoable`: the latest last. */
export const decided = createStore<{ hidden: ReadonlySet<string>; undoable: readonly Undoable[] }>({
  hidden: new Set(),
  undoable: [],
});

export function hide(items: readonly string[]): void {
  const { hidden, undoable } = decided.get();
  decided.set({ undoable, hidden: new Set([...hidden, ...items]) });
}

export function show(items: readonly string[]): void {
  const { hidden, undoable } = decided.get();
  decided.set({ undoable, hidden: new Set([...hidden].filter((id) => !items.includes(id))) });
}

export function mayUndo(undoable: Undoable): void {
  const { hidden, undoable: before } = decided.get();
  decided.set({ hidden, undoable: [...before, undoable] });
}

/** Takes a decision off the list of those that can be undone. */
export function undone(which: Undoable): void {
  const { hidden, undoable } = decided.get();
  decided.set({ hidden, undoable: undoable.filter((one) => one !== which) });
}
