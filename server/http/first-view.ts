import { existsSync } from 'node:fs';
import type { Language } from '../i18n/language.ts';
import type { VerdictAnswer } from './verdict-answer.ts';

/** Draws the page "Now" as its program first does, as HTML without scripts and styles. */
export type DrawNow = (given: { language: Language; answer: VerdictAnswer }) => Promise<string>;

/** The same, null where the dashboard is not built. */
export type FirstView = (...given: Parameters<DrawNow>) => Promise<string | null>;

/** Draws with what the build has made of the dashboard for that. `file`: that, `web/src/first-view.tsx` as a module. */
export function firstViewIn(file: URL): FirstView {
  if (!existsSync(file)) return async () => null;
  // Before anybody waits for it.
  const loaded = import(file.href) as Promise<{ drawNow: DrawNow }>;
  // Whoever uses it is told.
  loaded.catch(() => undefined);
  return async (given) => (await loaded).drawNow(given);
}
