import { Hono } from 'hono';
import type { Json } from '../analysis/verdict-json.ts';
import { isoInstant } from '../core/business-day.ts';
import { AppError } from '../core/errors.ts';
import type { EpochMs } from '../core/time.ts';
import { parseInstant } from '../ingest/parse-instant.ts';
import type { PublishedVerdict } from '../store/read-ports.ts';
import type { HttpDeps } from './deps.ts';
import type { HttpEnv } from './http-env.ts';
import { query } from './query.ts';

/** A verdict (`verdict` is what `analyse --json` prints) with when it was computed, and by which version of the rules. */
export type VerdictAnswer = {
  asOf: string;
  computedAt: string;
  version: number;
  verdict: { [key: string]: Json };
};

/** The latest verdict, a stored one, and what is known now about a past instant. */
export function verdictRoutes({ clock, stores, analyse }: Pick<HttpDeps, 'clock' | 'stores' | 'analyse'>) {
  const read = query(['asOf'], ({ asOf }) => ({
    asOf: asOf === undefined ? null : pastInstant(asOf, clock()),
  }));
  return new Hono<HttpEnv>()
    .get('/v1/verdict', read, async (c) => {
      const { asOf } = c.req.valid('query');
      if (asOf === null) return c.json(stored(await stores.verdicts.latest()), 200);
      const computed = await analyse(asOf);
      const { version, verdict } = computed;
      const answer: VerdictAnswer = {
        asOf: isoInstant(computed.asOf),
        computedAt: isoInstant(clock()),
        version,
        verdict,
      };
      return c.json(answer, 200);
    })
    .get('/v1/verdicts/:asOf', async (c) => {
      const asOf = pastInstant(c.req.param('asOf'), clock());
      return c.json(stored(await stores.verdicts.at(asOf)), 200);
    });
}

function stored(row: PublishedVerdict | null): VerdictAnswer {
  if (row === null) throw new AppError('not-found', 'no verdict is stored for this instant');
  return {
    asOf: isoInstant(row.asOf),
    computedAt: isoInstant(row.computedAt),
    version: row.version,
    // The analysis wrote it as a JSON object.
    verdict: JSON.parse(row.body) as { [key: string]: Json },
  };
}

function pastInstant(text: string, now: EpochMs): EpochMs {
  const parsed = parseInstant(text);
  const details = { field: 'asOf' };
  if (!parsed.ok) throw new AppError('invalid', `asOf ${parsed.message}`, { details });
  if (parsed.at > now) throw new AppError('invalid', 'asOf lies ahead; give a past instant', { details });
  return parsed.at;
}
