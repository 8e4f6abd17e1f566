import { Hono } from 'hono';
import { isoInstant } from '../core/business-day.ts';
import { AppError } from '../core/errors.ts';
import type { EpochMs } from '../core/time.ts';
import { parseInstant } from '../ingest/parse-instant.ts';
import type { PublishedVerdict } from '../store/read-ports.ts';
import type { HttpDeps } from './deps.ts';
import type { HttpEnv } from './http-env.ts';
import { query } from './query.ts';
import type { VerdictAnswer } from './verdict-answer.ts';

/** The latest verdict, a stored one, and what is known now about a past instant. */
export function verdictRoutes(deps: Pick<HttpDeps, 'clock' | 'zone' | 'stores' | 'analyse'>) {
  const { clock, zone, stores, analyse } = deps;
  const read = query(['asOf'], ({ asOf }) => ({
    asOf: asOf === undefined ? null : pastInstant(asOf, clock()),
  }));
  return new Hono<HttpEnv>()
    .get('/v1/verdict', read, async (c) => {
      const { asOf } = c.req.valid('query');
      if (asOf === null) return c.json(stored(await stores.verdicts.latest(), zone), 200);
      const computed = await analyse(asOf);
      const { version, verdict } = computed;
      const answer: VerdictAnswer = {
        asOf: isoInstant(computed.asOf),
        computedAt: isoInstant(clock()),
        version,
        zone,
        verdict,
      };
      return c.json(answer, 200);
    })
    .get('/v1/verdicts/:asOf', async (c) => {
      const asOf = pastInstant(c.req.param('asOf'), clock());
      return c.json(stored(await stores.verdicts.at(asOf), zone), 200);
    });
}

function stored(row: PublishedVerdict | null, zone: string): VerdictAnswer {
  if (row === null) throw new AppError('not-found', 'no verdict is stored for this instant');
  return {
    asOf: isoInstant(row.asOf),
    computedAt: isoInstant(row.computedAt),
    version: row.version,
    zone,
    // The analysis wrote it as a JSON object.
    verdict: JSON.parse(row.body) as VerdictAnswer['verdict'],
  };
}

function pastInstant(text: string, now: EpochMs): EpochMs {
  const parsed = parseInstant(text);
  const details = { field: 'asOf' };
  if (!parsed.ok) throw new AppError('invalid', `asOf ${parsed.message}`, { details });
  if (parsed.at > now) throw new AppError('invalid', 'asOf lies ahead; give a past instant', { details });
  return parsed.at;
}
