import { Hono } from 'hono';
import { z } from 'zod';
import { isoInstant } from '../core/business-day.ts';
import { AppError } from '../core/errors.ts';
import { DAY_MS } from '../core/time.ts';
import { maskVerdict } from '../i18n/mask-verdict.ts';
import { readWordedVerdict } from '../i18n/read-worded-verdict.ts';
import { wordedVerdict } from '../i18n/worded-verdict.ts';
import { SHARED_PAGES, type Share } from '../store/share-ports.ts';
import type { HttpDeps } from './deps.ts';
import { CREATE_SHARE, GET_SHARED, LIST_SHARES, REVOKE_SHARE } from './descriptions/shares.ts';
import type { HttpEnv } from './http-env.ts';
import { jsonBody } from './json-body.ts';
import { limitedText } from './limited-text.ts';
import { params } from './query.ts';
import type { VerdictAnswer } from './verdict-answer.ts';

const MOST_DAYS = 90;
const LONGEST_LABEL = 100;
const DAYS = `is no whole number from 1 to ${MOST_DAYS}`;
const NEW_SHARE = z.object({
  page: z.enum(SHARED_PAGES, `is no page that can be shared; write ${SHARED_PAGES.join(', ')}`),
  days: z.int(DAYS).min(1, DAYS).max(MOST_DAYS, DAYS),
  label: limitedText(LONGEST_LABEL, 'write for whom it is'),
});
const ID = z.object({ id: z.string() });
const TOKEN = z.object({ token: z.string() });

type Deps = Pick<HttpDeps, 'clock' | 'zone' | 'stores' | 'members' | 'shareSigner' | 'platform'>;

/** Links that show one page to whoever has them: read-only, without anything personal, until they end. */
export function shareRoutes({ clock, zone, stores, members, shareSigner, platform }: Deps) {
  const answerOf = (share: Share) => {
    const { id, page, label, createdAt, expiresAt, revokedAt } = share;
    const isOpen = revokedAt === null && expiresAt > clock();
    return {
      id,
      page,
      label,
      link: isOpen ? `${members.origin()}/s/${shareSigner.tokenOf(id)}` : null,
      createdAt: isoInstant(createdAt),
      expiresAt: isoInstant(expiresAt),
      revokedAt: revokedAt === null ? null : isoInstant(revokedAt),
    };
  };
  return new Hono<HttpEnv>()
    .get('/v1/shares', LIST_SHARES, async (c) => {
      c.header('Cache-Control', 'no-store');
      return c.json({ shares: (await stores.shares.list()).map(answerOf) }, 200);
    })
    .post('/v1/shares', CREATE_SHARE, jsonBody(NEW_SHARE), async (c) => {
      const { page, days, label } = c.req.valid('json');
      const now = clock();
      const actor = c.get('actor');
      const share = {
        id: shareSigner.newId(),
        page,
        label,
        actor,
        createdAt: now,
        expiresAt: now + days * DAY_MS,
      };
      await stores.shares.add(share);
      await stores.audit.append({
        at: now,
        actor,
        action: 'share.create',
        subject: share.id,
        detail: { page, days },
      });
      c.header('Cache-Control', 'no-store');
      return c.json({ share: answerOf({ ...share, revokedAt: null }) }, 200);
    })
    .delete('/v1/shares/:id', REVOKE_SHARE, params(ID), async (c) => {
      const { id } = c.req.valid('param');
      const now = clock();
      if (!(await stores.shares.revoke(id, now)))
        throw new AppError('not-found', 'there is no share link with this id that could be revoked');
      await stores.audit.append({
        at: now,
        actor: c.get('actor'),
        action: 'share.revoke',
        subject: id,
        detail: {},
      });
      return c.json({ revoked: id }, 200);
    })
    .get('/v1/shared/:token', GET_SHARED, params(TOKEN), async (c) => {
      const id = shareSigner.idOf(c.req.valid('param').token);
      const share = id === null ? null : await stores.shares.find(id, clock());
      // Whatever is wrong with it, it says the same.
      if (share === null)
        throw new AppError('not-found', 'this link shows nothing: it has ended, or is not complete');
      const latest = await stores.verdicts.latest();
      c.header('Cache-Control', 'no-store');
      return c.json(
        {
          page: share.page,
          expiresAt: isoInstant(share.expiresAt),
          zone,
          asOf: latest === null ? null : isoInstant(latest.asOf),
          verdict: latest === null ? null : masked(latest.body, { zone, language: platform.language }),
        },
        200,
      );
    });
}

/** The stored words may name people, so that everything is said anew. */
function masked(body: string, voice: Parameters<typeof wordedVerdict>[1]): VerdictAnswer['verdict'] {
  const verdict = readWordedVerdict(JSON.parse(body) as object);
  return wordedVerdict(maskVerdict(verdict), voice) as VerdictAnswer['verdict'];
}
