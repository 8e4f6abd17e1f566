import { expect, test } from 'vitest';
import { changesOfPeriod } from '../../../../server/analysis/daily-report/changes-of-period.ts';
import type { TemplateHistory } from '../../../../server/core/template.ts';

const FROM = Date.parse('2026-05-04T03:00:00Z');
const TO = Date.parse('2026-05-05T03:00:00Z');
const at = (hour: number): number => FROM + hour * 3_600_000;

const history = (own: Partial<TemplateHistory>): TemplateHistory => ({
  key: 'id:1',
  id: '1',
  waba: null,
  name: 'winter_sale',
  language: 'pt_BR',
  addedAt: null,
  addedBy: null,
  owner: null,
  firstSeenAt: null,
  announcedAt: null,
  changes: [],
  categories: [],
  topics: [],
  statuses: [],
  ratings: [],
  components: [],
  ...own,
});
const kindsOf = (own: Partial<TemplateHistory>): string[] =>
  changesOfPeriod({ templates: [history(own)], numbers: [] }, { from: FROM, to: TO }).map(({ kind }) => kind);

test('what happened in the period is told, oldest first, and nothing else', () => {
  const changes = changesOfPeriod(
    {
      templates: [
        history({
          addedAt: at(1),
          addedBy: 'CRM team',
          changes: [
            { at: at(-1), kind: 'edited' },
            { at: at(5), kind: 'category', from: 'UTILITY', to: 'MARKETING' },
            { at: TO, kind: 'edited' },
          ],
          statuses: [
            { at: at(2), value: 'APPROVED' },
            { at: at(6), value: 'PAUSED' },
          ],
          ratings: [
            { at: at(-30), value: 'GREEN' },
            { at: at(3), value: 'GREEN' },
            { at: at(4), value: 'YELLOW' },
          ],
        }),
      ],
      numbers: [{ number: '700', history: [{ at: at(7), value: 'RED' }] }],
    },
    { from: FROM, to: TO },
  );
  const template = { key: 'id:1', id: '1', name: 'winter_sale', language: 'pt_BR' };
  expect(changes).toEqual([
    { kind: 'added', at: at(1), template, addedBy: 'CRM team' },
    { kind: 'template-rating', at: at(4), template, from: 'GREEN', to: 'YELLOW' },
    { kind: 'changed', at: at(5), template, what: 'category', from: 'UTILITY', to: 'MARKETING' },
    { kind: 'status', at: at(6), template, status: 'PAUSED' },
    { kind: 'number-rating', at: at(7), number: '700', from: 'UNKNOWN', to: 'RED' },
  ]);
});

test('what the first listing of an account brings up is not new', () => {
  expect(kindsOf({ firstSeenAt: at(1) })).toEqual(['added']);
  expect(kindsOf({ firstSeenAt: at(1), listedAt: at(1) })).toEqual([]);
  expect(kindsOf({ firstSeenAt: at(1), listedAt: at(1), announcedAt: at(1) })).toEqual(['added']);
});
