import type { Culprit, Reason, Rival, TopicMismatchReason } from '../analysis/verdict.ts';
import type { Catalogue } from './catalogue.ts';
import type { Format } from './format.ts';
import { templateName } from './template-name.ts';
import { wordFor } from './word-for.ts';

/** The words and numbers of one language. */
export type Voice = { catalogue: Catalogue; format: Format };

/** What speaks against a template is said in so many lines, the strongest first; the rest stands in the JSON. */
const MOST_LINES = 4;

/** The strongest reasons, a line each. */
export function evidenceLines(reasons: readonly Reason[], voice: Voice): string[] {
  return reasons.slice(0, MOST_LINES).map((reason) => reasonLine(reason, voice));
}

/** The one fact that says most; null where nothing speaks against a template but its numbers. */
export function strongestFact([first]: readonly Reason[], voice: Voice): string | null {
  return first === undefined ? null : (reasonSentences(first, voice)[0] ?? null);
}

/** A reason in one line. */
export function reasonLine(reason: Reason, voice: Voice): string {
  return reasonSentences(reason, voice).join(' ');
}

function reasonSentences(reason: Reason, { catalogue, format }: Voice): string[] {
  switch (reason.kind) {
    case 'new-template':
      return [catalogue.reason.newTemplate(format, { ...reason, sure: reason.known !== 'evidence' })];
    case 'changed-template':
      return reason.changes.map(({ kind, at, from, to }) =>
        catalogue.reason.changed[kind](format, { at, from: from ?? null, to: to ?? null }),
      );
    case 'topic-mismatch':
      return mismatchSentences(reason, { catalogue, format });
    case 'rate-above-baseline': {
      const { median, low, high } = reason.lift;
      return [catalogue.reason.rate(format, { ...reason, times: median, low, high })];
    }
    case 'platform-comparison': {
      const { windowDays: days, blockedMore, blockReason } = reason;
      const other = templateName(reason.other, catalogue);
      // A reason that is new to us is told in the platform's word.
      const why = blockReason === null ? null : wordFor(catalogue.blockReason, blockReason);
      return [catalogue.reason.platform(format, { days, other, blockedMore, why })];
    }
    case 'policy': {
      const namesOf = (source: 'template' | 'values'): string[] =>
        reason.findings.flatMap((finding) =>
          finding.source === source ? [catalogue.policyRule[finding.rule]] : [],
        );
      return [catalogue.reason.policy(format, { text: namesOf('template'), values: namesOf('values') })];
    }
  }
}

function mismatchSentences(reason: TopicMismatchReason, { catalogue, format }: Voice): string[] {
  const { topic, basis, outsideShare, usualOutsideShare, rateOutside, rateInside, lift } = reason;
  const kind = basis === null ? 'unset' : basis === 'consent' ? 'consent' : 'other';
  const sentences = [
    catalogue.reason.outsideConsent(format, {
      topic,
      share: outsideShare,
      usual: usualOutsideShare,
      basis: kind,
      basisName: basis ?? '',
    }),
  ];
  if (lift !== null && rateOutside !== null && rateInside !== null) {
    const { median, low, high } = lift;
    sentences.push(
      catalogue.reason.leaveMoreOften(format, { rateOutside, rateInside, times: median, low, high }),
    );
  }
  return sentences;
}

/** What to do about a template; null when nothing is known that would help. */
export function adviceSentence(culprit: Culprit, { catalogue, format }: Voice): string | null {
  const mismatch = culprit.reasons.find((reason) => reason.kind === 'topic-mismatch');
  if (mismatch === undefined || mismatch.leaveOut === 0) return null;
  const { keep, leaveOut, unknown } = mismatch;
  return catalogue.advice(format, {
    name: templateName(culprit.template, catalogue),
    keep,
    leaveOut,
    unknown,
  });
}

/** Another explanation as a sentence. */
export function rivalSentence(rival: Rival, { catalogue, format }: Voice): string {
  switch (rival.kind) {
    case 'account-wide-shift':
      return catalogue.rival.accountWide(format, rival);
    case 'error-burst':
      return catalogue.rival.errorBurst(format, rival);
    case 'feed-gap':
      return catalogue.rival.feedGap(format, rival);
    case 'provider-outage':
      return catalogue.rival.providerOutage(format, rival);
    case 'fresh-import':
      return catalogue.rival.freshImport(format, {
        ...rival,
        name: rival.template && templateName(rival.template, catalogue),
      });
    case 'frequency-pressure': {
      const explains = rival.explains.flatMap(({ template, share }) =>
        share === null ? [] : [{ name: templateName(template, catalogue), share }],
      );
      return catalogue.rival.frequencyPressure(format, { ...rival, ...rival.ratio, explains });
    }
    case 'unlinked':
      return catalogue.rival.unlinked(format, rival);
    case 'immature':
      return catalogue.rival.immature(format, rival);
    case 'busy-template':
      return catalogue.rival.busyTemplate(format, {
        name: templateName(rival.template, catalogue),
        beside: templateName(rival.beside, catalogue),
        shared: rival.shared,
      });
  }
}
