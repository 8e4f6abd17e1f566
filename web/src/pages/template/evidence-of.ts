import type { Culprit } from '../../../../server/analysis/verdict.ts';
import { evidenceLines } from '../../../../server/i18n/render-reason.ts';
import type { TemplateAnswer } from '../../api/template-queries.ts';
import type { Voice } from '../../i18n/voice.tsx';
import { instantOf } from '../../shared/instant-of.ts';

/** As many lines as anyone reads. */
const MOST_LINES = 4;

/** What is known that speaks for the state of a template: the reasons of the verdict where it lists it, else its own numbers. */
export function evidenceOf(
  { review }: Pick<TemplateAnswer['template'], 'review'>,
  culprit: Culprit | undefined,
  voice: Voice,
): string[] {
  const { words, format, catalogue } = voice;
  const { evidence } = words.template;
  const { week, rating, policy } = review;
  const own: string[] = [];
  if (week.rate !== null) own.push(evidence.rate(format, { ...week, rate: week.rate }));
  if (week.consent.outside > 0)
    own.push(evidence.consent(format, { outside: week.consent.outside, deliveries: week.deliveries }));
  if (rating.since !== null && rating.value !== 'UNKNOWN') {
    const quality = words.now.numbers.quality[rating.value];
    own.push(evidence.rating(format, { quality, at: instantOf(rating.since) }));
  }
  if (policy.findings > 0) own.push(evidence.policy(format, { n: policy.findings }));
  if (culprit === undefined) return own.slice(0, MOST_LINES);
  const said = [
    ...evidenceLines(culprit.reasons, voice).slice(0, MOST_LINES - 1),
    catalogue.reason.without(format, culprit),
  ];
  return said.slice(0, MOST_LINES);
}
