import {
  createColumnHelper,
  getCoreRowModel,
  getFilteredRowModel,
  getSortedRowModel,
  useReactTable,
  type Row,
  type SortingFn,
  type Table,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { isWanted, sortValue } from './select-rows.ts';
import type { TemplateRow } from './template-row.ts';
import { SORTS, useTemplatesSearch, type SortName, type TemplatesSearch } from './templates-search.ts';

const helper = createColumnHelper<TemplateRow>();

/** Words by the alphabet, numbers by size; equal ones by what is looked at first. */
const bySize: SortingFn<TemplateRow> = (left: Row<TemplateRow>, right: Row<TemplateRow>, id) => {
  const [a, b] = [left.getValue(id), right.getValue(id)];
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b);
  return Number(a) - Number(b);
};

const COLUMNS = SORTS.map((name: SortName) =>
  helper.accessor((row) => sortValue(row, name) ?? undefined, {
    id: name,
    sortingFn: bySize,
    sortUndefined: 'last',
    sortDescFirst: name !== 'template' && name !== 'topic' && name !== 'category' && name !== 'owner',
  }),
);
/** What is sorted alike stands by priority, then by name: the same order for everybody. */
const THEN = [
  { id: 'priority', desc: true },
  { id: 'template', desc: false },
];

/** The rows that the address asks for, in its order. Shared by the list and by the page that steps through it. */
export function useTemplateTable(templates: TemplateRow[]): Table<TemplateRow> {
  const [search] = useTemplatesSearch();
  const sorting = useMemo(() => {
    const { column, isDescending } = search.sort;
    return [{ id: column, desc: isDescending }, ...THEN.filter(({ id }) => id !== column)];
  }, [search.sort]);
  return useReactTable<TemplateRow>({
    data: templates,
    columns: COLUMNS,
    state: { sorting, globalFilter: search },
    getRowId: ({ key }) => key,
    globalFilterFn: (row, _, asked: TemplatesSearch) => isWanted(row.original, asked),
    getColumnCanGlobalFilter: () => true,
    getCoreRowModel: getCoreRowModel(),
    getFilteredRowModel: getFilteredRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
}
