import type { ReactNode } from 'react';
import { createStore, useStore } from './store.ts';

const said = createStore('');

/** Has a screen reader say something that changed by itself. */
export function announce(text: string): void {
  said.set(text);
}

/** What was announced last; nothing to be seen. */
export function LiveRegion(): ReactNode {
  return (
    <div role="status" aria-live="polite" className="unseen">
      {useStore(said)}
    </div>
  );
}
