import { Hono } from 'hono';
import { z } from 'zod';
import { isoInstant } from '../core/business-day.ts';
import { AppError } from '../core/errors.ts';
import type { PublishedVerdict } from '../store/read-ports.ts';
import type { HttpDeps } from './deps.ts';
import type { HttpEnv } from './http-env.ts';
import { GET_STORED_VERDICT, GET_VERDICT } from './descriptions/answer.ts';
import { params, pastInstant, query } from './query.ts';
import { storedVerdict } from './stored-verdict.ts';
import type { VerdictAnswer } from './verdict-answer.ts';

/** The latest verdict, a stored one, and what is known now about a past instant. */
export function verdictRoutes(deps: Pick<HttpDeps, 'clock' | 'zone' | 'stores' | 'analyse'>) {
  const { clock, zone, stores, analyse } = deps;
  const asOf = pastInstant(clock);
  return new Hono<HttpEnv>()
    .get('/v1/verdict', GET_VERDICT, query(z.object({ asOf: asOf.optional() })), async (c) => {
      const { asOf } = c.req.valid('query');
      if (asOf === undefined) return c.json(stored(await stores.verdicts.latest(), zone), 200);
      const computed = await analyse(asOf);
      // Both are what `wordedVerdict` makes; tests hold it to the documented shape.
      const { version, verdict } = computed;
      const answer: VerdictAnswer = {
        asOf: isoInstant(computed.asOf),
        computedAt: isoInstant(clock()),
        version,
        zone,
        verdict: verdict as VerdictAnswer['verdict'],
      };
      return c.json(answer, 200);
    })
    .get('/v1/verdicts/:asOf', GET_STORED_VERDICT, params(z.object({ asOf })), async (c) =>
      c.json(stored(await stores.verdicts.at(c.req.valid('param').asOf), zone), 200),
    );
}

function stored(row: PublishedVerdict | null, zone: string): VerdictAnswer {
  if (row === null) throw new AppError('not-found', 'no verdict is stored for this instant');
  return storedVerdict(row, zone);
}
