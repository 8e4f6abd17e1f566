import { Hono } from 'hono';
import { z } from 'zod';
import { isoInstant } from '../core/business-day.ts';
import { AppError } from '../core/errors.ts';
import type { WaitingReview } from '../store/read-ports.ts';
import { appendLines } from './append-lines.ts';
import { BY, decidedBy } from './decided-by.ts';
import type { HttpDeps } from './deps.ts';
import { foldTemplates, type ListedTemplate } from './fold-templates.ts';
import { DECIDE_REVIEW, LIST_REVIEWS } from './descriptions/decide.ts';
import type { HttpEnv } from './http-env.ts';
import { jsonBody } from './json-body.ts';
import { query, wholeNumber } from './query.ts';

/** `<identity>.<key>`, both hashes. */
const SUBJECT = /^([\w-]{1,32})\.([\w-]{1,32})$/;

/** What a person decides about an ambiguous stop. */
const DECISION = z.object({
  subject: z
    .string({ error: 'is no subject of the review list; take it from GET /v1/reviews' })
    .regex(SUBJECT, { error: 'is no subject of the review list; take it from GET /v1/reviews' }),
  decision: z.literal(['opt-out', 'not-an-opt-out', 'undecided'], {
    error: 'is not known; write opt-out, not-an-opt-out, or undecided to have it wait again',
  }),
  by: BY,
});

/** Ambiguous stops that wait for a person, oldest first, and the decisions about them. */
export function reviewRoutes({ clock, inbox, stores }: Pick<HttpDeps, 'clock' | 'inbox' | 'stores'>) {
  const read = query(z.object({ limit: wholeNumber({ missing: 100, from: 1, to: 1_000 }) }));
  return new Hono<HttpEnv>()
    .get('/v1/reviews', LIST_REVIEWS, read, async (c) => {
      const { reviews, total } = await stores.reviews.waiting(c.req.valid('query').limit);
      const now = clock();
      // Counts are of no interest here, so they are asked for from this moment on only.
      const { aliases } = await foldTemplates(await stores.templates.load(now), now);
      return c.json({ reviews: reviews.map((review) => answerOf(review, aliases)), total }, 200);
    })
    .post('/v1/reviews', DECIDE_REVIEW, jsonBody(DECISION), async (c) => {
      const { subject, decision, by: given } = c.req.valid('json');
      const by = decidedBy(c, given);
      const [, identity = '', key = ''] = SUBJECT.exec(subject) ?? [];
      if (!(await stores.reviews.exists(identity, key))) {
        throw new AppError('not-found', 'no opt-out has this subject; take it from GET /v1/reviews');
      }
      const now = clock();
      const line = JSON.stringify({ type: 'review', at: now, subject, decision, by });
      await appendLines(inbox, { lines: [line], source: 'events', receivedAt: now });
      await stores.audit.append({
        at: now,
        actor: c.get('actor'),
        action: 'review.decide',
        subject,
        detail: { decision, by },
      });
      return c.json({ accepted: 1 }, 200);
    });
}

function answerOf(review: WaitingReview, aliases: ReadonlyMap<number, ListedTemplate>) {
  const answered = aliases.get(review.template);
  return {
    subject: `${review.identity}.${review.key}`,
    at: isoInstant(review.at),
    rule: review.rule,
    channel: review.channel,
    confidence: review.confidence / 100,
    template: answered ? named(answered) : null,
  };
}

function named({ key, id, name, language }: ListedTemplate) {
  return { key, id, name, language };
}
