import { useEffect, useEffectEvent } from 'react';
import { browser } from '../keep.ts';
import { createStore, useStore } from '../store.ts';

/** One key and what it does. `place`: whether it works everywhere or on the page that registered it. */
export type Shortcut = { key: string; name: string; place: 'everywhere' | 'here'; run(): void };

const SETTING = 'culprit.shortcuts';

const registered = createStore<readonly Shortcut[]>([]);
const isOn = createStore(browser.read(SETTING) !== 'off');

/** The shortcuts that work now, and whether they are switched on. */
export function useShortcuts(): { shortcuts: readonly Shortcut[]; isOn: boolean } {
  return { shortcuts: useStore(registered), isOn: useStore(isOn) };
}

export function switchShortcuts(on: boolean): void {
  browser.write(SETTING, on ? null : 'off');
  isOn.set(on);
}

/** Makes a key do something as long as the component stands. `name`: as the help (`?`) says it. */
export function useShortcut({ key, name, place, run }: Shortcut): void {
  // What it does may change with every drawing; it is registered once.
  const latest = useEffectEvent(run);
  useEffect(() => {
    const shortcut = { key, name, place, run: () => latest() };
    registered.set([...registered.get(), shortcut]);
    return () => registered.set(registered.get().filter((other) => other !== shortcut));
  }, [key, name, place]);
}

/** Whether a key that is pressed there is meant for what it is pressed in. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    // What is only ticked takes no letters.
    !target.matches('input[type="radio"], input[type="checkbox"]') &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Runs the shortcut of a key; the one that was registered last goes first. */
export function onKey(event: KeyboardEvent): void {
  if (!isOn.get() || event.defaultPrevented || event.isComposing) return;
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
  // Behind a dialog nothing moves.
  if (document.querySelector('[role="dialog"]') !== null && event.key !== '?') return;
  const shortcut = registered.get().findLast(({ key }) => key === event.key);
  if (shortcut === undefined) return;
  event.preventDefault();
  shortcut.run();
}
