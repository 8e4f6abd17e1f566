import { Hono } from 'hono';
import type { suppression } from './answers/suppressions.ts';
import { z } from 'zod';
import { isoInstant } from '../core/business-day.ts';
import type { SuppressionEntry } from '../store/read-ports.ts';
import { contactOf } from './contact-of.ts';
import type { HttpDeps } from './deps.ts';
import { LIST_SUPPRESSIONS } from './descriptions/suppress.ts';
import type { HttpEnv } from './http-env.ts';
import { query, wholeNumber } from './query.ts';

/** One line of the feed. */
export type Suppression = z.output<typeof suppression>;

const MAX_LIMIT = 1_000;

/** The change feed of suppressions: each read continues after the `next` of the one before and is audited.
 *  Every change gives its row a new number, so a row that changes while pages are read comes again, never not at all. */
export function suppressionRoutes({ clock, stores, unseal }: Pick<HttpDeps, 'clock' | 'stores' | 'unseal'>) {
  const read = query(
    z.object({
      since: wholeNumber({ missing: 0, from: 0, to: Number.MAX_SAFE_INTEGER }),
      limit: wholeNumber({ missing: MAX_LIMIT, from: 1, to: MAX_LIMIT }),
    }),
  );
  return new Hono<HttpEnv>().get('/v1/suppressions', LIST_SUPPRESSIONS, read, async (c) => {
    const { since, limit } = c.req.valid('query');
    const page = await stores.suppressions.page(since, limit + 1);
    const entries = page.slice(0, limit);
    // The values of a person that was erased are gone: there is nobody left to name.
    const suppressions = entries.flatMap((entry) => suppressionOf(entry, unseal));
    const next = entries.at(-1)?.seq ?? since;
    await stores.audit.append({
      at: clock(),
      actor: c.get('actor'),
      action: 'suppressions.read',
      subject: null,
      detail: { since, next, limit, rows: suppressions.length },
    });
    c.header('Cache-Control', 'no-store');
    return c.json({ suppressions, next: String(next), more: page.length > limit }, 200);
  });
}

/** An entry as it is handed out; nothing of somebody who was erased. */
export function suppressionOf(entry: SuppressionEntry, unseal: HttpDeps['unseal']): Suppression[] {
  if (entry.value === null) return [];
  const value = unseal(entry.value);
  const { scope, topic, active, provisional } = entry;
  return [
    {
      contact: contactOf(entry.kind, value),
      scope,
      topic,
      since: isoInstant(entry.since),
      active,
      provisional,
      cursor: String(entry.seq),
    },
  ];
}
