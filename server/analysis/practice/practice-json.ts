import { isoInstant } from '../../core/business-day.ts';
import type { PracticeMarks, PracticeReport } from './practice.ts';
import { toldShare, type Told } from './told.ts';

/** The audit as a plain value: instants as ISO 8601 in UTC, and to each count of who was told the share that was. */
export function practiceJson(report: PracticeReport) {
  const { account, templates, lateSends } = report;
  const { share, since } = account.sample;
  return {
    from: isoInstant(report.from),
    to: isoInstant(report.to),
    account: { ...marksJson(account), sample: { share, since: isoInstant(since) } },
    templates: templates.map(({ template, category, topic, ...marks }) => ({
      template,
      category,
      topic,
      ...marksJson(marks),
    })),
    lateSends: lateSends.map(({ at, ...rest }) => ({ at: isoInstant(at), ...rest })),
  };
}

/** What `GET /v1/practice` answers and `practice --json` prints. */
export type PracticeJson = ReturnType<typeof practiceJson>;

function marksJson({ deliveries, control, ease, immediacy, transparency, reasons }: PracticeMarks) {
  return {
    deliveries,
    control,
    ease,
    immediacy,
    transparency: {
      deliveries: withShare(transparency.deliveries),
      firstMessages: withShare(transparency.firstMessages),
    },
    reasons,
  };
}

function withShare(told: Told) {
  return { ...told, share: toldShare(told) };
}
