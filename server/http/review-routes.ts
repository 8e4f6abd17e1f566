import { Hono } from 'hono';
import { isoInstant } from '../core/business-day.ts';
import { AppError } from '../core/errors.ts';
import { textOf, type JsonObject } from '../core/json/json-members.ts';
import type { WaitingReview } from '../store/read-ports.ts';
import { appendLines } from './append-lines.ts';
import type { HttpDeps } from './deps.ts';
import { foldTemplates, type ListedTemplate } from './fold-templates.ts';
import type { HttpEnv } from './http-env.ts';
import { jsonBody } from './json-body.ts';
import { query, wholeNumber } from './query.ts';

/** What a person decides about an ambiguous stop. */
export type ReviewDecision = { subject: string; decision: 'opt-out' | 'not-an-opt-out'; by: string };

/** `<identity>.<key>`, both hashes. */
const SUBJECT = /^([\w-]{1,32})\.([\w-]{1,32})$/;
const LONGEST_NAME = 100;

/** Ambiguous stops that wait for a person, oldest first, and the decisions about them. */
export function reviewRoutes({ clock, inbox, stores }: Pick<HttpDeps, 'clock' | 'inbox' | 'stores'>) {
  const read = query(['limit'], ({ limit }) => ({
    limit: wholeNumber(limit, { name: 'limit', missing: 100, from: 1, to: 1_000 }),
  }));
  return new Hono<HttpEnv>()
    .get('/v1/reviews', read, async (c) => {
      const { reviews, total } = await stores.reviews.waiting(c.req.valid('query').limit);
      const now = clock();
      // Counts are of no interest here, so they are asked for from this moment on only.
      const { aliases } = await foldTemplates(await stores.templates.load(now), now);
      return c.json({ reviews: reviews.map((review) => answerOf(review, aliases)), total }, 200);
    })
    .post('/v1/reviews', jsonBody(readDecision), async (c) => {
      const { subject, decision, by } = c.req.valid('json');
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
    template: answered ? { id: answered.id, name: answered.name, language: answered.language } : null,
  };
}

function readDecision(body: JsonObject): ReviewDecision {
  const { subject, decision } = body;
  const by = textOf(body['by'])?.trim();
  if (typeof subject !== 'string' || !SUBJECT.test(subject)) {
    throw invalid('subject', 'is no subject of the review list; take it from GET /v1/reviews');
  }
  if (decision !== 'opt-out' && decision !== 'not-an-opt-out') {
    throw invalid('decision', 'is not known; write opt-out or not-an-opt-out');
  }
  if (by === undefined || by.length > LONGEST_NAME) {
    throw invalid('by', 'is missing or longer than 100 characters; name who decided');
  }
  return { subject, decision, by };
}

function invalid(field: string, message: string): AppError {
  return new AppError('invalid', `${field} ${message}`, { details: { field } });
}
