import { useCallback, useRef, type RefObject } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import { useShortcut } from '../../shared/keyboard/shortcuts.ts';

/** Marks the link of a row. */
export const ROW_LINK = 'data-row-link';

/** `j` and `k` go from row to row; what is focused is opened with Enter, as every link is. */
export function useRowKeys(): RefObject<HTMLDivElement | null> {
  const { templates: text } = useVoice().words;
  const list = useRef<HTMLDivElement>(null);
  const step = (by: 1 | -1): void => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>(`[${ROW_LINK}]`) ?? [])];
    const row = document.activeElement?.closest('[data-row]') ?? null;
    const at = links.findIndex((link) => link.closest('[data-row]') === row);
    const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by;
    links[next]?.focus();
  };
  const forth = useCallback(() => step(1), []);
  const back = useCallback(() => step(-1), []);
  useShortcut({ key: 'j', name: text.next, place: 'here', run: forth });
  useShortcut({ key: 'k', name: text.previous, place: 'here', run: back });
  return list;
}
