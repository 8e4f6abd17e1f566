import { expect, it } from 'vitest';
import { businessDayOf, weekdayOf } from '../../../server/core/business-day.ts';
import { DAY_MS } from '../../../server/core/time.ts';
import { localMinuteOf } from '../../../server/core/wall-clock.ts';
import { account, MINUTE, signalOf, START } from '../../server/analysis/incident/account.ts';
import { planned, reader, ZONE } from '../../server/analysis/alert/reader.ts';
import { quotes } from './quoted.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function hour(at: number): string {
  const minute = localMinuteOf(at, ZONE);
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}

it('when an incident is told and reminded of', () => {
  const subject = account();
  const ana = reader({ quiet: { from: 20 * 60, until: 7 * 60 }, quietWeekends: false });
  for (let minute = 1; minute <= 24 * 24 * 60; minute += minute < 60 ? 1 : 5) {
    subject.look({ minute, signal: signalOf({ probability: 0.97 }) });
    ana.look(planned(1, subject.incident, subject.steps), START + minute * MINUTE);
  }
  const day = (at: number) => DAYS[weekdayOf(businessDayOf(at, ZONE))];
  const [opened, ...reminders] = ana.mails.map(({ at }) => at);
  expect(new Set(reminders.map(hour)).size).toBe(1);
  const days = reminders.map((at) => Math.ceil((at - (opened ?? 0)) / DAY_MS));
  const last = days.pop();
  quotes(
    'Alerts',
    `opened on ${day(opened ?? 0)} at ${hour(opened ?? 0)}, quiet from 20:00 to 7:00, still open 24 days later: reminders after ${days.join(', ')} and ${last} days, at ${hour(reminders[0] ?? 0)}.`,
  );
});

it('what one of two recipients puts off', () => {
  const subject = account();
  const readers = ['ana', 'bob'].map((id) => reader({ quiet: null, quietWeekends: false }, { id }));
  const putOffAt = START + 5 * MINUTE;
  const until = putOffAt + 20 * 60 * MINUTE;
  for (let minute = 0; minute <= 44 * 60; minute += 1) {
    subject.look({ minute, signal: signalOf({ probability: 0.97 }) });
    for (const one of readers) {
      one.look(planned(1, subject.incident, subject.steps), START + minute * MINUTE);
    }
    if (minute !== 5) continue;
    const detail = { recipient: 'ana', until };
    subject.steps.push({ kind: 'snoozed-for-one', at: putOffAt, actor: 'recipient:ana', knew: null, detail });
  }
  const [ana = [], bob = []] = readers.map(({ mails }) => {
    return mails.map(({ at, alerts }) => ({ kind: alerts[0].kind, at: hour(at) }));
  });
  expect(ana.map(({ kind }) => kind)).toEqual(['opened', 'snooze-ends', 'reminder']);
  expect(bob.slice(0, 2).map(({ kind }) => kind)).toEqual(['opened', 'reminder']);
  quotes(
    'Alerts',
    `Opened at ${bob[0]?.at} and put off at ${hour(putOffAt)} for ${(until - putOffAt) / (60 * MINUTE)} h by one of two recipients who have no quiet hours: the other is reminded at ${bob[1]?.at}; they are told at ${ana[1]?.at} that it goes on, and reminded at ${ana[2]?.at} after that.`,
  );
});
