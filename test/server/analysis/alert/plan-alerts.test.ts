import { describe, expect, test } from 'vitest';
import type { PlanIncident } from '../../../../server/analysis/alert/alert-plan.ts';
import { actOnIncident, type Verb } from '../../../../server/analysis/incident/act-on-incident.ts';
import type { Outcome, Rival } from '../../../../server/analysis/verdict.ts';
import { account, MINUTE, numbered, signalOf, START } from '../incident/account.ts';
import { planned, reader } from './reader.ts';

const HOUR = 60;
/** 20 May 2026 is a Wednesday; `START` is 9:00 in São Paulo. */
const at = (minute: number): number => START + minute * MINUTE;

/** An incident that is critical at once. */
function critical(id = 1, excess = 20) {
  const subject = account();
  const look = (minute: number, given: { excess?: number; calm?: boolean; outcome?: Outcome } = {}) => {
    const signal =
      given.calm === true ? null : signalOf({ probability: 0.97, excess: given.excess ?? excess });
    subject.look({ minute, signal, ...(given.outcome && { outcome: given.outcome }) });
  };
  const act = (minute: number, verb: Verb): void => {
    if (subject.incident === null) throw new Error('no incident');
    const acted = actOnIncident(subject.incident, verb, {
      actor: 'member:bob',
      now: at(minute),
      steps: numbered(subject.steps),
    });
    if ('refused' in acted) throw new Error(acted.refused);
    subject.incident = acted.incident;
    if (acted.step !== null) subject.steps.push(acted.step);
  };
  const incidents = (): PlanIncident[] => planned(id, subject.incident, subject.steps);
  return { look, act, incidents, subject };
}

test('an incident is told once when it opens, reminded of and told once when it ends', () => {
  const one = critical();
  const ana = reader();
  one.look(0);
  expect(ana.look(one.incidents(), at(1))).toEqual(['opened 1']);
  const told: string[] = [];
  for (let minute = 15; minute <= 49 * HOUR; minute += 15) {
    one.look(minute);
    told.push(...ana.look(one.incidents(), at(minute) + 1));
  }
  // On Thursday, as soon as the night is over; on Friday it is in the report.
  expect(told).toEqual(['reminder 1']);
  expect(ana.mails.map((mail) => (mail.at - START) / MINUTE / HOUR).map(Math.floor)).toEqual([0, 22]);
  one.look(49 * HOUR + 15, { calm: true });
  expect(ana.look(one.incidents(), at(49 * HOUR + 16))).toEqual([]);
  one.look(50 * HOUR, { calm: true });
  expect(ana.look(one.incidents(), at(50 * HOUR + 1))).toEqual(['recovered 1']);
  expect(ana.look(one.incidents(), at(52 * HOUR))).toEqual([]);
});

test('reminders grow rare, and begin anew when it got worse', () => {
  const one = critical();
  const ana = reader({ quiet: null, quietWeekends: false });
  const told: string[] = [];
  const live = (fromDay: number, toDay: number, excess: number): void => {
    for (let hour = fromDay * 24; hour < toDay * 24; hour += 1) {
      one.look(hour * HOUR, { excess });
      for (const mail of ana.look(one.incidents(), at(hour * HOUR) + 1))
        told.push(`${Math.floor(hour / 24)}: ${mail}`);
    }
  };
  live(0, 25, 20);
  const rare = ['0: opened 1', '0: reminder 1', '2: reminder 1', '6: reminder 1', '13: reminder 1'];
  expect(told.splice(0)).toEqual([...rare, '20: reminder 1']);
  live(25, 30, 60);
  expect(told).toEqual(['25: worse 1', '25: reminder 1', '27: reminder 1']);
});

test('what began and ended at night is left to the report', () => {
  const one = critical();
  const ana = reader();
  one.look(14 * HOUR);
  expect(ana.look(one.incidents(), at(14 * HOUR))).toEqual([]);
  one.look(15 * HOUR, { calm: true });
  one.look(16 * HOUR, { calm: true });
  expect(ana.look(one.incidents(), at(16 * HOUR))).toEqual([]);
  expect(ana.items.map(({ key, state }) => `${key} ${state}`)).toEqual([
    'alert:ana:1:1 told',
    'alert:ana:1:2 told',
  ]);
  expect(ana.look(one.incidents(), at(23 * HOUR))).toEqual([]);
});

test('what began at night and goes on is told in the morning, as it is then', () => {
  const one = critical();
  const ana = reader();
  const eve = reader({ criticalAlways: true }, { id: 'eve' });
  one.look(14 * HOUR);
  expect(eve.look(one.incidents(), at(14 * HOUR))).toEqual(['opened 1']);
  one.look(16 * HOUR, { excess: 60 });
  expect(eve.look(one.incidents(), at(16 * HOUR))).toEqual(['worse 1']);
  expect(ana.look(one.incidents(), at(16 * HOUR))).toEqual([]);
  one.look(22 * HOUR, { excess: 61 });
  expect(ana.look(one.incidents(), at(22 * HOUR))).toEqual(['opened 1']);
  expect(ana.look(one.incidents(), at(22 * HOUR + 1))).toEqual([]);
});

test('weekends are quiet, and the mail comes on Monday', () => {
  const one = critical();
  const ana = reader();
  const saturday = 3 * 24 * HOUR;
  for (let minute = saturday; minute < saturday + 46 * HOUR; minute += 30) {
    one.look(minute);
    expect(ana.look(one.incidents(), at(minute))).toEqual([]);
  }
  one.look(saturday + 46 * HOUR);
  expect(ana.look(one.incidents(), at(saturday + 46 * HOUR))).toEqual(['opened 1']);
});

test('who took it or put it off hears of it only when it gets worse, and when it ends', () => {
  const one = critical();
  const ana = reader();
  one.look(0);
  ana.look(one.incidents(), at(0));
  one.act(10, { verb: 'acknowledge' });
  for (let minute = 15; minute < 26 * HOUR; minute += 60) {
    one.look(minute);
    expect(ana.look(one.incidents(), at(minute))).toEqual([]);
  }
  one.look(26 * HOUR, { excess: 90 });
  expect(ana.look(one.incidents(), at(26 * HOUR))).toEqual(['worse 1']);
  one.act(27 * HOUR, { verb: 'snooze', until: at(31 * HOUR) });
  one.act(27 * HOUR, { verb: 'undo-acknowledge' });
  one.look(28 * HOUR, { excess: 90 });
  expect(ana.look(one.incidents(), at(28 * HOUR))).toEqual([]);
  one.look(31 * HOUR + 1, { excess: 90 });
  expect(ana.look(one.incidents(), at(31 * HOUR + 1))).toEqual(['snooze-ends 1']);
});

describe('what one recipient puts off for their own mails', () => {
  const until = at(8 * HOUR);
  function told(one: ReturnType<typeof critical>) {
    const ana = reader({ quiet: null });
    const bob = reader({ quiet: null }, { id: 'bob' });
    return {
      look: (minute: number) => [
        ana.look(one.incidents(), at(minute)).join(),
        bob.look(one.incidents(), at(minute)).join(),
      ],
    };
  }

  test('is silent for them alone until its end, which is told once; reminders follow then', () => {
    const one = critical();
    const { look } = told(one);
    one.look(0);
    expect(look(0)).toEqual(['opened 1', 'opened 1']);
    one.act(5, { verb: 'snooze-for-one', recipient: 'ana', until: at(20 * HOUR) });
    const mails: string[] = [];
    for (let minute = 15; minute < 40 * HOUR; minute += 15) {
      one.look(minute);
      const [ana, bob] = look(minute);
      if (ana !== '') mails.push(`ana ${minute / HOUR}: ${ana}`);
      if (bob !== '') mails.push(`bob ${minute / HOUR}: ${bob}`);
    }
    expect(mails).toEqual(['bob 15: reminder 1', 'ana 20: snooze-ends 1', 'ana 39: reminder 1']);
  });

  test('comes back when it gets worse, and its end is told as to everybody', () => {
    const one = critical();
    const { look } = told(one);
    one.look(0);
    look(0);
    one.act(5, { verb: 'snooze-for-one', recipient: 'ana', until });
    one.look(60, { excess: 90 });
    expect(look(60)).toEqual(['worse 1', 'worse 1']);
    one.look(9 * HOUR, { excess: 90 });
    // Over before its end: that is no news any more.
    expect(look(9 * HOUR)).toEqual(['', '']);
    one.act(9 * HOUR + 1, { verb: 'snooze-for-one', recipient: 'ana', until: at(12 * HOUR) });
    one.look(10 * HOUR, { calm: true });
    one.look(11 * HOUR, { calm: true });
    expect(look(11 * HOUR)).toEqual(['recovered 1', 'recovered 1']);
    one.look(13 * HOUR, { calm: true });
    expect(look(13 * HOUR)).toEqual(['', '']);
  });

  test('is over at once when they take it back, and not told where somebody has taken it meanwhile', () => {
    const one = critical();
    const { look } = told(one);
    one.look(0);
    look(0);
    one.act(5, { verb: 'snooze-for-one', recipient: 'ana', until: at(20 * HOUR) });
    one.act(10, { verb: 'undo-snooze-for-one', recipient: 'ana' });
    one.look(15 * HOUR);
    expect(look(15 * HOUR)).toEqual(['reminder 1', 'reminder 1']);
    one.act(16 * HOUR, { verb: 'snooze-for-one', recipient: 'ana', until: at(17 * HOUR) });
    one.act(16 * HOUR + 5, { verb: 'acknowledge' });
    one.look(18 * HOUR);
    expect(look(18 * HOUR)).toEqual(['', '']);
  });

  test('ends with what holds for everybody in one mail', () => {
    const one = critical();
    const { look } = told(one);
    one.look(0);
    look(0);
    one.act(5, { verb: 'snooze-for-one', recipient: 'ana', until });
    one.act(6, { verb: 'snooze', until: at(4 * HOUR) });
    one.look(5 * HOUR);
    expect(look(5 * HOUR)).toEqual(['', 'snooze-ends 1']);
    one.look(9 * HOUR);
    expect(look(9 * HOUR)).toEqual(['snooze-ends 1', '']);
    expect(look(9 * HOUR + 1)).toEqual(['', '']);
  });

  test('before its opening could be told: the opening is told afterwards', () => {
    const one = critical();
    const ana = reader();
    one.look(14 * HOUR);
    one.act(14 * HOUR + 5, { verb: 'snooze-for-one', recipient: 'ana', until: at(24 * HOUR) });
    one.look(23 * HOUR);
    expect(ana.look(one.incidents(), at(23 * HOUR))).toEqual([]);
    one.look(24 * HOUR);
    expect(ana.look(one.incidents(), at(24 * HOUR) + 5_000)).toEqual(['opened 1']);
    expect(ana.look(one.incidents(), at(24 * HOUR) + 6_000)).toEqual([]);
  });
});

test('what somebody took while another slept is not told in the morning', () => {
  const one = critical();
  const ana = reader();
  one.look(14 * HOUR);
  one.act(15 * HOUR, { verb: 'acknowledge' });
  one.look(23 * HOUR);
  expect(ana.look(one.incidents(), at(23 * HOUR))).toEqual([]);
});

test('beyond the cap of a day one digest tells of the rest, an hour later', () => {
  const many = [1, 2, 3, 4].map((id) => critical(id));
  for (const one of many) one.look(0);
  const incidents = () => many.flatMap((one) => one.incidents());
  const ana = reader({ mostAlerts: 2 });
  expect(ana.look(incidents(), at(1))).toEqual(['opened 1', 'opened 2']);
  expect(ana.look(incidents(), at(59))).toEqual([]);
  expect(ana.look(incidents(), at(61))).toEqual(['digest: opened 3, opened 4']);
  // What the digest told is told: its end is news, for which this day has no room any more.
  many[3]?.look(70, { calm: true });
  many[3]?.look(110, { calm: true });
  expect(ana.look(incidents(), at(300))).toEqual([]);
  expect(ana.look(incidents(), at(22 * HOUR))).toEqual(['recovered 4', 'reminder 1']);
});

test('what one verdict opened while the whole account shifted is one mail, and so is its end', () => {
  const whole = critical(1);
  const topic = critical(2);
  const ana = reader();
  const incidents = () => [...topic.incidents(), ...whole.incidents()];
  for (const one of [whole, topic]) one.look(0, { outcome: 'account-wide' });
  if (whole.subject.incident !== null)
    whole.subject.incident = { ...whole.subject.incident, subject: 'account' };
  expect(ana.look(incidents(), at(1))).toEqual(['opened 1, opened 2']);
  for (const one of [whole, topic]) {
    one.look(60, { calm: true, outcome: 'normal' });
    one.look(120, { calm: true, outcome: 'normal' });
  }
  expect(ana.look(incidents(), at(120))).toEqual(['recovered 1, recovered 2']);
});

describe('an outage', () => {
  const outage = (from: number, to: number): Rival => {
    return { kind: 'feed-gap', from: at(from), to: at(to), hours: 4, usualDeliveries: 100 };
  };
  const warning = (id: number, since = 0) => {
    const subject = account();
    const signal = signalOf({ probability: 0.85, since: at(since) });
    for (const minute of [0, 30]) subject.look({ minute, signal });
    return planned(id, subject.incident, subject.steps);
  };
  const grave = critical(3);
  grave.look(30);

  test('behind several openings makes one mail of them, a critical one first, and is named in it', () => {
    const ana = reader();
    const incidents = [...warning(1), ...warning(2), ...grave.incidents()];
    const gap = outage(-300, -60);
    expect(ana.look(incidents, at(31), [gap])).toEqual(['opened 3, opened 1, opened 2']);
    expect(ana.mails[0]?.outage).toEqual(gap);
    expect(ana.look(incidents, at(32), [gap])).toEqual([]);
    const eve = reader({ alerts: 'critical' }, { id: 'eve' });
    expect(eve.look(incidents, at(31), [gap])).toEqual(['opened 3']);
    expect(eve.mails[0]?.outage).toBeUndefined();
  });

  test('more than a day away from the beginning of a spike has nothing to do with it', () => {
    const ana = reader();
    const incidents = [...warning(1), ...warning(2, 25 * HOUR), ...grave.incidents()];
    const rivals = [outage(-120, 0.5), outage(-90 * HOUR, -80 * HOUR)];
    expect(ana.look(incidents, at(31), rivals)).toEqual(['opened 3, opened 1', 'opened 2']);
    const bob = reader({}, { id: 'bob' });
    expect(bob.look(incidents, at(31), rivals.slice(1))).toEqual(['opened 3', 'opened 1', 'opened 2']);
  });

  test('wakes nobody for warnings, and everybody who wants that for what is critical', () => {
    const night = { quiet: { from: 0, until: 1_439 }, criticalAlways: true };
    const gap = outage(-300, -60);
    expect(reader(night).look([...warning(1), ...warning(2)], at(31), [gap])).toEqual([]);
    const all = [...warning(1), ...grave.incidents()];
    expect(reader(night).look(all, at(31), [gap])).toEqual(['opened 3, opened 1']);
  });
});

test('only who wants warnings gets them, and critical ones go to both', () => {
  const subject = account();
  const look = (minute: number, probability: number) =>
    subject.look({ minute, signal: signalOf({ probability }) });
  look(0, 0.85);
  look(30, 0.85);
  const incidents = () => planned(1, subject.incident, subject.steps);
  const ana = reader();
  const eve = reader({ alerts: 'critical' }, { id: 'eve' });
  const off = reader({ alerts: 'none' }, { id: 'off' });
  expect(ana.look(incidents(), at(30))).toEqual(['opened 1']);
  expect(eve.look(incidents(), at(30))).toEqual([]);
  look(60, 0.96);
  expect(ana.look(incidents(), at(60))).toEqual(['raised 1']);
  expect(eve.look(incidents(), at(60))).toEqual(['opened 1']);
  expect(off.look(incidents(), at(60))).toEqual([]);
});

test('what was there before somebody became a recipient is not told to them, what comes of it is', () => {
  const one = critical();
  one.look(0);
  const late = reader();
  late.recipient.createdAt = at(60);
  expect(late.look(one.incidents(), at(61))).toEqual([]);
  one.look(120, { excess: 90 });
  expect(late.look(one.incidents(), at(121))).toEqual(['opened 1']);
});

test('what comes back soon after its end waits until twelve hours have passed', () => {
  const one = critical();
  const ana = reader();
  one.look(0);
  ana.look(one.incidents(), at(0));
  one.look(10, { calm: true });
  one.look(40, { calm: true });
  expect(ana.look(one.incidents(), at(40))).toEqual(['recovered 1']);
  one.look(80);
  expect(ana.look(one.incidents(), at(80))).toEqual([]);
  one.look(23 * HOUR);
  expect(ana.look(one.incidents(), at(23 * HOUR))).toEqual(['reopened 1']);
});

test('a mail that could not be delivered has told nothing', () => {
  const one = critical();
  const ana = reader();
  one.look(0);
  ana.look(one.incidents(), at(0));
  const [item] = ana.items;
  if (item !== undefined) item.state = 'failed';
  one.look(60, { calm: true });
  one.look(120, { calm: true });
  expect(ana.look(one.incidents(), at(120))).toEqual([]);
});
