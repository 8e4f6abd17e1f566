import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlanIncident } from '../../../../server/analysis/alert/alert-plan.ts';
import { isQuiet } from '../../../../server/analysis/alert/quiet-time.ts';
import { actOnIncident, type Verb } from '../../../../server/analysis/incident/act-on-incident.ts';
import { businessDayOf } from '../../../../server/core/business-day.ts';
import type { MailWishes } from '../../../../server/core/recipient.ts';
import { account, MINUTE, numbered, signalOf, START } from '../incident/account.ts';
import { planned, reader } from './reader.ts';

const minuteOfDay = fc.integer({ min: 0, max: 1_439 });
const wishes: fc.Arbitrary<Partial<MailWishes>> = fc.record({
  alerts: fc.constantFrom('all', 'critical'),
  quiet: fc.option(fc.record({ from: minuteOfDay, until: minuteOfDay }), { nil: null }),
  quietWeekends: fc.boolean(),
  criticalAlways: fc.boolean(),
  mostAlerts: fc.integer({ min: 0, max: 4 }),
});
const zone = fc.constantFrom('America/Sao_Paulo', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kolkata');
const verb = fc.constantFrom<Verb['verb']>(
  'acknowledge',
  'undo-acknowledge',
  'snooze',
  'undo-snooze',
  'snooze-for-one',
  'undo-snooze-for-one',
  'resolve',
);
type Look = {
  wait: number;
  subject: number;
  probability: number;
  excess: number;
  verb: Verb['verb'] | null;
  isWide: boolean;
};
const look: fc.Arbitrary<Look> = fc.record({
  wait: fc.integer({ min: 1, max: 400 }),
  subject: fc.integer({ min: 0, max: 3 }),
  probability: fc.constantFrom(0, 0.3, 0.85, 0.97),
  excess: fc.integer({ min: 1, max: 200 }),
  verb: fc.option(verb, { freq: 4, nil: null }),
  isWide: fc.boolean(),
});

function act(subject: ReturnType<typeof account>, name: Verb['verb'], now: number): void {
  if (subject.incident === null) return;
  const wanted = { verb: name, until: now + 480 * MINUTE, recipient: 'ana' } as Verb;
  const steps = numbered(subject.steps);
  const acted = actOnIncident(subject.incident, wanted, { actor: 'member:bob', now, steps });
  if ('refused' in acted || acted.step === null) return;
  subject.incident = acted.incident;
  subject.steps.push(acted.step);
}

/** Plays a course of events and hands the outbox to a check after every look. */
function play(
  given: { wishes: Partial<MailWishes>; zone: string; looks: Look[] },
  check: (seen: { ana: ReturnType<typeof reader>; now: number; incidents: PlanIncident[] }) => void,
  id = 'ana',
): void {
  const ana = reader(given.wishes, { zone: given.zone, id });
  const subjects = [account(), account(), account(), account()];
  let minute = 0;
  for (const one of given.looks) {
    minute += one.wait;
    const subject = subjects[one.subject];
    if (subject === undefined) continue;
    const { probability, excess, isWide } = one;
    subject.look({
      minute,
      signal: signalOf({ probability, excess }),
      outcome: isWide ? 'account-wide' : 'culprits',
    });
    const now = START + minute * MINUTE + 10_000;
    if (one.verb !== null) act(subject, one.verb, now);
    const incidents = subjects.flatMap(({ incident, steps }, index) =>
      planned(index + 1, incident && index === 0 ? { ...incident, subject: 'account' } : incident, steps),
    );
    ana.look(incidents, now);
    check({ ana, now, incidents });
  }
}

const course = fc.record({ wishes, zone, looks: fc.array(look, { maxLength: 80 }) });

test('no key is told twice, and planning again on its own result adds nothing', () => {
  fc.assert(
    fc.property(course, (given) =>
      // `reader` refuses a key that it has.
      play(given, ({ ana, now, incidents }) => {
        const before = ana.items.length;
        expect(ana.look(incidents, now)).toEqual([]);
        expect(ana.items).toHaveLength(before);
      }),
    ),
    { numRuns: 150 },
  );
});

test('caps hold: so many alerts and one digest a local day', () => {
  fc.assert(
    fc.property(course, (given) =>
      play(given, ({ ana, now }) => {
        const today = ana.mails.filter(
          (mail) => businessDayOf(mail.at, given.zone) === businessDayOf(now, given.zone),
        );
        const alerts = today.filter(({ kind }) => kind === 'alert').length;
        expect(alerts).toBeLessThanOrEqual(ana.recipient.wishes.mostAlerts);
        expect(today.length - alerts).toBeLessThanOrEqual(1);
      }),
    ),
    { numRuns: 150 },
  );
});

test('quiet hours and weekends hold, but for what is critical and wanted', () => {
  fc.assert(
    fc.property(course, (given) =>
      play(given, ({ ana, now, incidents }) => {
        for (const { kind, alerts } of ana.mails.filter((mail) => mail.at === now)) {
          if (!isQuiet(ana.recipient.wishes, given.zone, now)) continue;
          expect(kind).toBe('alert');
          expect(ana.recipient.wishes.criticalAlways).toBe(true);
          const { incident } = incidents.find(({ id }) => id === alerts[0].incident) ?? {};
          expect(incident?.level).toBe('critical');
          expect(['opened', 'reopened', 'raised', 'worse']).toContain(alerts[0].kind);
        }
      }),
    ),
    { numRuns: 150 },
  );
});

test('what somebody else put off for their own mails changes nothing', () => {
  const own = ['snooze-for-one', 'undo-snooze-for-one'];
  fc.assert(
    fc.property(course, (given) => {
      const mailsOf = (looks: Look[], id: string): string[] => {
        const told: string[] = [];
        play(
          { ...given, looks },
          ({ ana, now }) => {
            for (const mail of ana.mails.filter(({ at }) => at === now)) {
              told.push(`${now} ${mail.alerts.map(({ kind, incident }) => `${kind} ${incident}`).join()}`);
            }
          },
          id,
        );
        return told;
      };
      const without = given.looks.map((one) => {
        return own.includes(one.verb ?? '') ? { ...one, verb: null } : one;
      });
      expect(mailsOf(given.looks, 'eve')).toEqual(mailsOf(without, 'eve'));
    }),
    { numRuns: 100 },
  );
});

test('of each incident: begun before anything else, ended at most once a course, reminded at most once a day', () => {
  fc.assert(
    fc.property(course, (given) => {
      let all: ReturnType<typeof reader>['mails'] = [];
      play(given, ({ ana }) => (all = ana.mails));
      const told = all.flatMap((mail) => mail.alerts.map((alert) => ({ ...alert, at: mail.at })));
      for (const id of new Set(told.map(({ incident }) => incident))) {
        let isOpen = false;
        const days = new Set<string>();
        let lastAt = -Infinity;
        for (const { kind, at } of told.filter(({ incident }) => incident === id)) {
          const isOpening = kind === 'opened' || kind === 'reopened';
          // A person's closing is not mailed, so what is told next may be that it came back.
          if (!isOpening) expect(isOpen).toBe(true);
          if (kind === 'recovered') isOpen = false;
          if (isOpening) isOpen = true;
          if (kind === 'reminder') {
            const day = businessDayOf(at, given.zone);
            expect(days.has(day)).toBe(false);
            days.add(day);
          }
          if (kind === 'reminder' || kind === 'reopened') {
            expect(at - lastAt).toBeGreaterThanOrEqual(12 * 60 * MINUTE);
          }
          lastAt = at;
        }
        expect(
          told.filter(({ kind, incident }) => kind === 'opened' && incident === id).length,
        ).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 200 },
  );
});
