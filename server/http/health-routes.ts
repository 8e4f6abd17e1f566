import { Hono } from 'hono';
import { isoInstant } from '../core/business-day.ts';
import { AppError } from '../core/errors.ts';
import { DAY_MS, type EpochMs } from '../core/time.ts';
import { createFormat } from '../i18n/format.ts';
import { platformJson } from '../i18n/platform-json.ts';
import type { Recipient } from '../core/recipient.ts';
import type { OutboxStore } from '../store/mail-ports.ts';
import type { HealthStore } from '../store/read-ports.ts';
import type { HttpDeps } from './deps.ts';
import { GET_DATA_HEALTH, GET_LIVE, GET_READY } from './descriptions/operate.ts';
import type { HttpEnv } from './http-env.ts';

/** Whether the process runs, whether it can work, and how well the data comes in. */
export function healthRoutes({
  clock,
  zone,
  stores,
  mails,
  platform: { status, language },
}: Pick<HttpDeps, 'clock' | 'zone' | 'stores' | 'platform' | 'mails'>) {
  return new Hono<HttpEnv>()
    .get('/health/live', GET_LIVE, (c) => c.json({ status: 'live' }, 200))
    .get('/health/ready', GET_READY, async (c) => {
      await assertReady(stores.health);
      return c.json({ status: 'ready' }, 200);
    })
    .get('/v1/health/data', GET_DATA_HEALTH, async (c) => {
      const now = clock();
      const data = await stores.health.data(now - 7 * DAY_MS);
      const { total, unlinked, inferred } = data.deliveries;
      const { oldestAt } = data.pending;
      return c.json(
        {
          pending: {
            count: data.pending.count,
            oldestAt: instantOrNull(oldestAt),
            oldestAgeMs: oldestAt === null ? null : Math.max(0, now - oldestAt),
          },
          quarantined: data.quarantined,
          drops: data.drops,
          deliveries: total,
          unlinkedShare: total === 0 ? null : unlinked / total,
          inferredShare: total === 0 ? null : inferred / total,
          lastWebhookAt: instantOrNull(data.lastWebhookAt),
          jobs: data.jobs.map(({ job, period, state, claimedAt, finishedAt }) => {
            return {
              job,
              period,
              state,
              claimedAt: isoInstant(claimedAt),
              finishedAt: instantOrNull(finishedAt),
            };
          }),
          mail: mails.isOn
            ? mailHealth(await stores.outbox.health(now), await stores.recipients.list())
            : null,
          platform: platformJson(await status(), createFormat({ language, zone, now }), now),
        },
        200,
      );
    });
}

async function assertReady(health: HealthStore): Promise<void> {
  let isCurrent: boolean;
  try {
    isCurrent = await health.schemaIsCurrent();
  } catch (cause) {
    throw new AppError('unavailable', 'the database does not answer', { cause });
  }
  if (!isCurrent) throw new AppError('unavailable', 'the schema of the database is older than this program');
}

function instantOrNull(at: EpochMs | null): string | null {
  return at === null ? null : isoInstant(at);
}

function mailHealth(health: Awaited<ReturnType<OutboxStore['health']>>, recipients: readonly Recipient[]) {
  return {
    ...health,
    bounced: recipients.filter(({ bouncedAt }) => bouncedAt !== null).length,
    overdueSince: instantOrNull(health.overdueSince),
    lastSentAt: instantOrNull(health.lastSentAt),
  };
}
