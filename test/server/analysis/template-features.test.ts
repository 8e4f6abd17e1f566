import { describe, expect, it } from 'vitest';
import { templateAge, type TemplateAgeInput } from '../../../server/analysis/template-features.ts';
import type { TemplateHistory } from '../../../server/core/template.ts';
import { DAY_MS, HOUR_MS } from '../../../server/core/time.ts';
import { oldTemplate } from './simulated-account.ts';

const asOf = Date.parse('2026-03-20T12:00:00Z');
const day = (days: number) => asOf - days * DAY_MS;

function ageOf(history: Partial<TemplateHistory>, rest: Partial<TemplateAgeInput> = {}) {
  return templateAge({
    history: { ...oldTemplate('a'), addedAt: null, ...history },
    firstDeliveredAt: null,
    accountFirstAt: day(100),
    onset: day(1),
    asOf,
    ...rest,
  });
}

describe('templateAge', () => {
  it('counts a given instant as new for seven days before the onset, to the millisecond', () => {
    expect(ageOf({ addedAt: day(8) })).toMatchObject({ isNew: true, known: 'given', addedAt: day(8) });
    expect(ageOf({ addedAt: day(8) - 1 }).isNew).toBe(false);
  });

  it('counts a seen announcement', () => {
    const age = ageOf({ announcedAt: day(2), firstSeenAt: day(2) }, { accountFirstAt: day(3) });
    expect(age).toMatchObject({ isNew: true, known: 'announced' });
  });

  it('does not call a template new on the day of connection, when only its first evidence is known', () => {
    const connected = { accountFirstAt: day(2), firstDeliveredAt: day(2) + HOUR_MS };
    expect(ageOf({ firstSeenAt: day(1) }, connected)).toMatchObject({ isNew: false, known: null });
  });

  it('calls it new when the evidence came more than seven days after the first event of the account', () => {
    expect(ageOf({}, { accountFirstAt: day(9.5), firstDeliveredAt: day(2) })).toMatchObject({
      isNew: true,
      known: 'evidence',
      addedAt: day(2),
    });
    expect(ageOf({}, { accountFirstAt: day(9), firstDeliveredAt: day(2) }).isNew).toBe(false);
  });

  it('takes the earliest evidence, so that an old template approved again is not new', () => {
    expect(ageOf({ announcedAt: day(2) }, { firstDeliveredAt: day(50) })).toMatchObject({
      isNew: false,
      addedAt: day(50),
    });
  });

  it('lists changes of the same seven days and none that lies ahead', () => {
    const changes = [9, 7.9, 0.5, -1].map((days) => ({ at: day(days), kind: 'edited' as const }));
    expect(ageOf({ addedAt: day(90), changes }).changes.map(({ at }) => at)).toEqual([day(7.9), day(0.5)]);
  });

  it('knows nothing of a template without any event', () => {
    const age = templateAge({
      history: null,
      firstDeliveredAt: null,
      accountFirstAt: null,
      onset: asOf,
      asOf,
    });
    expect(age).toEqual({ addedAt: null, known: null, isNew: false, changes: [] });
  });
});
