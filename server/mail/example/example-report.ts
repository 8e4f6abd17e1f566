import type { DailyReport } from '../../analysis/daily-report/daily-report.ts';
import { decisionsOf } from '../../analysis/daily-report/decisions-of.ts';
import { EMPTY_LEDGER } from '../../analysis/practice/ledger.ts';
import { businessDayOf, startOfBusinessDay } from '../../core/business-day.ts';
import { DAY_MS, HOUR_MS, type EpochMs } from '../../core/time.ts';
import { exampleVerdict } from './example-verdict.ts';

const DAYS = [
  [13_900, 81],
  [14_200, 78],
  [13_800, 90],
  [9_100, 49],
  [8_700, 50],
  [14_400, 84],
  [14_100, 92],
  [18_000, 252],
] as const;

/** What a report is like while there is none: of an invented shop, on the day before `now`. */
export function exampleReport(now: EpochMs, zone: string): DailyReport {
  const to = startOfBusinessDay(businessDayOf(now, zone), zone);
  const day = businessDayOf(to - 1, zone);
  const from = startOfBusinessDay(day, zone);
  const verdict = exampleVerdict(to);
  const [culprit] = verdict.culprits;
  const template = culprit?.template ?? { key: '', id: null, name: null, language: null };
  const named = (key: string, name: string) => ({ key: `id:${key}`, id: key, name, language: 'pt_BR' });
  const immediacy = { ...EMPTY_LEDGER, late: 4, lateDelivered: 4, people: 3 };
  return {
    firstDay: day,
    lastDay: day,
    from,
    to,
    verdict,
    counts: { deliveries: 18_000, outside: 3_190, unknown: 360, optOuts: 252 },
    before: { deliveries: 13_900, outside: 120, unknown: 250, optOuts: 81 },
    days: DAYS.map(([deliveries, optOuts], index) => {
      const start = startOfBusinessDay(
        businessDayOf(from - (DAYS.length - 1 - index) * DAY_MS + 6 * HOUR_MS, zone),
        zone,
      );
      return { day: businessDayOf(start, zone), from: start, deliveries, optOuts };
    }),
    numbers: [{ number: '106540352242922', rating: 'YELLOW', since: from, limit: 'TIER_10K' }],
    reached: 9_140,
    decisions: decisionsOf({
      verdict,
      ratings: { numbers: [], templates: [] },
      practice: immediacy,
      waiting: { reviews: 7, unmapped: 0, quarantined: 0 },
    }),
    announced: [
      {
        kind: 'campaign',
        label: null,
        topic: 'offers',
        from: to + 33 * HOUR_MS,
        to: to + 72 * HOUR_MS,
      },
    ],
    changes: [
      { kind: 'added', at: from + 9 * HOUR_MS, template, addedBy: 'CRM team' },
      {
        kind: 'number-rating',
        at: from + 20 * HOUR_MS,
        number: '106540352242922',
        from: 'GREEN',
        to: 'YELLOW',
      },
    ],
    incidents: [
      {
        id: 12,
        subject: 'topic:offers',
        level: 'critical',
        excess: 176,
        since: verdict.excess.since,
        isTaken: false,
        snoozedUntil: null,
        ownSnoozedUntil: null,
      },
    ],
    practice: {
      deliveries: 18_000,
      control: {
        offered: ['keyword'],
        taken: [
          { channel: 'button', optOuts: 183 },
          { channel: 'keyword', optOuts: 69 },
        ],
      },
      ease: {
        optOuts: 252,
        repeated: 9,
        repeatedShare: 9 / 252,
        meanAttempts: 1.04,
        mostAttempts: 2,
        unrecognised: 0,
      },
      immediacy,
      transparency: {
        deliveries: { told: 11_900, untold: 4_900, unknown: 0 },
        firstMessages: { told: 310, untold: 90, unknown: 0 },
      },
      reasons: [
        { reason: 'no-consent', optOuts: 108, share: 0.43 },
        { reason: 'unknown', optOuts: 144, share: 0.57 },
      ],
    },
    health: { pending: 0, quarantined: 0, lastWebhookAt: to - 60_000, failedJobs: [] },
    templates: [
      { template: named('9003', 'order_shipped'), deliveries: 6_200, repliedOptOuts: 3, failures: 41 },
      { template, deliveries: 4_900, repliedOptOuts: 118, failures: 87 },
      { template: named('9002', 'weekly_offers'), deliveries: 3_400, repliedOptOuts: 11, failures: 22 },
      { template: named('9004', 'cart_reminder'), deliveries: 2_100, repliedOptOuts: 9, failures: 12 },
      { template: named('9005', 'review_request'), deliveries: 1_400, repliedOptOuts: 4, failures: 6 },
    ],
  };
}
