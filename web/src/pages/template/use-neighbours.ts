import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { templatesQuery } from '../../api/queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { templateAddress } from '../../routes.ts';
import { useShortcut } from '../../shared/keyboard/shortcuts.ts';
import type { TemplateRow } from '../templates/template-row.ts';
import { useTemplateTable } from '../templates/use-template-table.ts';

const NONE: TemplateRow[] = [];

/** `[` and `]` go to the template before and after, in the order of the list it was opened from. */
export function useNeighbours(key: string): { previous: string | null; next: string | null } {
  const { template: text } = useVoice().words;
  const { data } = useQuery(templatesQuery);
  const rows = useTemplateTable(data?.templates ?? NONE).getRowModel().rows;
  const search = useSearch();
  const [, navigate] = useLocation();
  const found = useMemo(() => {
    const at = rows.findIndex(({ id }) => id === key);
    const addressOf = (index: number): string | null => {
      const row = at < 0 ? undefined : rows[index];
      return row === undefined ? null : `${templateAddress(row.id)}${search === '' ? '' : `?${search}`}`;
    };
    return { previous: addressOf(at - 1), next: addressOf(at + 1) };
  }, [rows, key, search]);
  const go = useMemo(
    () => ({
      back: () => found.previous !== null && navigate(found.previous),
      forth: () => found.next !== null && navigate(found.next),
    }),
    [found, navigate],
  );
  useShortcut({ key: '[', name: text.previous, place: 'here', run: go.back });
  useShortcut({ key: ']', name: text.next, place: 'here', run: go.forth });
  return found;
}
