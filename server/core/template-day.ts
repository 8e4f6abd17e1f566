import { canonicalJson } from './canonical-json.ts';
import type { EpochMs } from './time.ts';

/** Taps on one button of a template. `type`: the platform's word for the kind of button; `content`: its label. */
export type ButtonClicks = { type: string; content: string; count: number };

/** The platform's own counts for one template and UTC day (epoch days), as a poll at `polledAt` found them; null where it
 *  gave none. `product`: the platform's word for how they were sent. */
export type TemplateDay = {
  waba: string;
  templateId: string;
  day: number;
  product: string;
  polledAt: EpochMs;
  sent: number | null;
  delivered: number | null;
  read: number | null;
  clicks: readonly ButtonClicks[];
};

/** Whether the counts of one poll stand above those of another for the same day: the later poll does, of two at one
 *  instant the one whose text sorts higher. */
export function supersedes(given: TemplateDay, known: TemplateDay): boolean {
  if (given.polledAt !== known.polledAt) return given.polledAt > known.polledAt;
  return canonicalJson(given) > canonicalJson(known);
}

/** Whether two polls say the same of a day. */
export function saysTheSame(left: TemplateDay, right: TemplateDay): boolean {
  return canonicalJson({ ...left, polledAt: 0 }) === canonicalJson({ ...right, polledAt: 0 });
}
