import { Hono } from 'hono';
import { z } from 'zod';
import { practicePeriod } from '../analysis/practice/practice-period.ts';
import type { PracticeReport } from '../analysis/practice/practice.ts';
import { isoInstant } from '../core/business-day.ts';
import { AppError } from '../core/errors.ts';
import type { EpochMs } from '../core/time.ts';
import { instant } from '../ingest/event-fields.ts';
import type { HttpDeps } from './deps.ts';
import { LIST_LATE_SENDS, LOOK_AT_LATE_SENDS } from './descriptions/late-sends.ts';
import type { HttpEnv } from './http-env.ts';
import { TEMPLATE_KEY } from './template-key.ts';
import { jsonBody } from './json-body.ts';
import { params } from './query.ts';

/** In an address it stands for messages whose template is not known, which have no key. */
const UNKNOWN = 'unknown';

const LOOKED = z.object({ seenUntil: instant.nullable() });

/** Messages that went out after an opt-out that covers them, by template, until a person has looked at them. */
export function lateSendRoutes({ clock, practice, stores }: Pick<HttpDeps, 'clock' | 'practice' | 'stores'>) {
  const audit = () => practice(practicePeriod({ from: null, to: null, now: clock() }));
  return new Hono<HttpEnv>()
    .get('/v1/late-sends', LIST_LATE_SENDS, async (c) => {
      const report = await audit();
      const seen = await stores.preferences.lateSendsSeen();
      const templates = report.templates
        .map((one) => lateSendsOf(one, { report, seenUntil: seen.get(one.template.key) ?? null }))
        .filter((one) => one !== null)
        .sort((a, b) => (a.lastAt < b.lastAt ? 1 : -1));
      return c.json({ from: isoInstant(report.from), to: isoInstant(report.to), templates }, 200);
    })
    .put('/v1/late-sends/:key', LOOK_AT_LATE_SENDS, params(TEMPLATE_KEY), jsonBody(LOOKED), async (c) => {
      const named = c.req.valid('param').key;
      const key = named === UNKNOWN ? '' : named;
      const { seenUntil } = c.req.valid('json');
      const report = await audit();
      if (!report.templates.some(({ template, immediacy }) => template.key === key && immediacy.late > 0)) {
        throw new AppError(
          'not-found',
          'nothing of this template was sent after an opt-out; see GET /v1/late-sends',
        );
      }
      await stores.preferences.setLateSendsSeen(key, seenUntil);
      await stores.audit.append({
        at: clock(),
        actor: c.get('actor'),
        action: seenUntil === null ? 'late-sends.unlook' : 'late-sends.look',
        subject: named,
        detail: { seenUntil },
      });
      return c.json({ seenUntil: seenUntil === null ? null : isoInstant(seenUntil) }, 200);
    });
}

/** Null when there are none that nobody has looked at. */
function lateSendsOf(
  { template, immediacy }: PracticeReport['templates'][number],
  { report, seenUntil }: { report: PracticeReport; seenUntil: EpochMs | null },
) {
  const { late, lateDelivered, people } = immediacy;
  if (late === 0) return null;
  // Only the newest ones are told one by one; a template that is not among them had its last one before those.
  const own = report.lateSends.find((send) => send.template === template.key);
  const lastAt = own?.at ?? report.lateSends.at(-1)?.at ?? report.from;
  if (seenUntil !== null && lastAt <= seenUntil) return null;
  return {
    template,
    late,
    delivered: lateDelivered,
    people,
    lastAt: isoInstant(lastAt),
    seenUntil: seenUntil === null ? null : isoInstant(seenUntil),
  };
}
