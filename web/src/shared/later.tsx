import { useDeferredValue, type ReactNode } from 'react';

/** Draws its children once what is around them stands, and with less haste: what is read first need not wait for the rest. */
export function Later({ children }: { children: ReactNode }): ReactNode {
  return useDeferredValue(true, false) ? children : null;
}
