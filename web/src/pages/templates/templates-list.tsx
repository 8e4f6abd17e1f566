import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useCallback, type ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import { download } from '../../shared/download.ts';
import { GapNotice } from '../../shared/gap-notice.tsx';
import { OpenIncidents } from '../../shared/incident/open-incidents.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { useShortcut } from '../../shared/keyboard/shortcuts.ts';
import { StateBox } from '../../shared/states/state-box.tsx';
import { AccountSummary } from './account-summary.tsx';
import { ActiveFilters } from './active-filters.tsx';
import { FilterBy } from './filter-value.tsx';
import { SavedViews } from './saved-views.tsx';
import { SearchField } from './search-field.tsx';
import { totalsOf } from './select-rows.ts';
import { TemplateCards } from './template-cards.tsx';
import { TemplateTable } from './template-table.tsx';
import type { TemplatesAnswer } from './template-row.ts';
import { templatesCsv } from './templates-csv.ts';
import styles from './templates-list.module.css';
import { useTemplatesSearch, type FilterName } from './templates-search.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useTemplateTable } from './use-template-table.ts';

/** The list with what narrows it: views, search, filters, sorting. All of it stands in the address. */
export function TemplatesList({ answer }: { answer: TemplatesAnswer }): ReactNode {
  return (
    <div className={styles['stack']}>
      <AccountSummary templates={answer.templates} />
      <OpenIncidents />
      <GapNotice />
      <SavedViews templates={answer.templates} />
      <Found answer={answer} />
    </div>
  );
}

/** What the address asks for; nothing else is drawn anew when that changes. */
function Found({ answer }: { answer: TemplatesAnswer }): ReactNode {
  const voice = useVoice();
  const { words, format } = voice;
  const { templates: text } = words;
  const [search, change] = useTemplatesSearch();
  const table = useTemplateTable(answer.templates);
  // A table of so many columns cannot be read on a phone, and a list of cards is no use on a desk.
  const isNarrow = useMediaQuery('(width < 60rem)', undefined, { getInitialValueInEffect: false }) ?? false;
  const list = useRowKeys();
  const rows = table.getRowModel().rows.map(({ original }) => original);
  const save = (): void => {
    const { content, name } = templatesCsv({ rows, answer, view: search.view }, voice);
    download(new Blob([content], { type: 'text/csv;charset=utf-8' }), name);
  };
  useShortcut({ key: 'e', name: text.exportCsv, place: 'here', run: save });
  const filterBy = useCallback((name: FilterName, value: string) => change({ [name]: value }), [change]);
  const clear = (): void =>
    change({
      view: 'all',
      q: null,
      topic: null,
      category: null,
      language: null,
      rating: null,
      state: null,
      owner: null,
    });
  return (
    <>
      <div className={styles['tools']}>
        <SearchField />
        <Button variant="default" onClick={save} disabled={rows.length === 0}>
          {text.exportCsv}
        </Button>
      </div>
      <ActiveFilters />
      <p className="quiet" role="status">
        {text.shown(format, { n: rows.length, total: answer.templates.length })}
        {' · '}
        {text.period(format, { at: instantOf(answer.asOf), zone: answer.zone })}
      </p>
      {rows.length === 0 ? (
        <StateBox tone="quiet" icon="circle" title={text.noMatch.title}>
          <p>{text.noMatch.text}</p>
          <Button variant="default" mt="sm" onClick={clear}>
            {text.noMatch.clear}
          </Button>
        </StateBox>
      ) : (
        <div ref={list}>
          <FilterBy value={filterBy}>
            {isNarrow ? (
              <TemplateCards rows={rows} totals={totalsOf(rows)} />
            ) : (
              <TemplateTable rows={rows} totals={totalsOf(rows)} />
            )}
          </FilterBy>
        </div>
      )}
    </>
  );
}
