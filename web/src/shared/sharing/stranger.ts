import { createContext, useContext } from 'react';
import { isSignedIn, session } from '../../api/session.ts';
import { useStore } from '../store.ts';

/** Whether what is shown is what a share link shows: to be read, whoever reads it. */
export const SharedView = createContext(false);

/** Whether the reader may neither go elsewhere nor do anything. */
export function useIsStranger(): boolean {
  const isShared = useContext(SharedView);
  return !isSignedIn(useStore(session)) || isShared;
}
