import { Hono } from 'hono';
import { z } from 'zod';
import type { NamedTemplate } from '../../analysis/verdict.ts';
import { isoInstant } from '../../core/business-day.ts';
import { SHARED_PAGES } from '../../core/dashboard-page.ts';
import { AppError } from '../../core/errors.ts';
import { DAY_MS } from '../../core/time.ts';
import { isPageOf, type Share } from '../../store/share-ports.ts';
import type { HttpDeps } from '../deps.ts';
import { CREATE_SHARE, GET_SHARED, LIST_SHARES, REVOKE_SHARE } from '../descriptions/shares.ts';
import { foldTemplates } from '../fold-templates.ts';
import type { HttpEnv } from '../http-env.ts';
import { jsonBody } from '../json-body.ts';
import { limitedText } from '../limited-text.ts';
import { params } from '../query.ts';
import { openedBy } from './opened-by.ts';
import { shownBy, type ShownDeps } from './shown-by.ts';

const MOST_DAYS = 90;
const LONGEST_LABEL = 100;
const DAYS = `is no whole number from 1 to ${MOST_DAYS}`;
const NEW_SHARE = z.object({
  page: z.enum(SHARED_PAGES, `is no page that can be shared; write ${SHARED_PAGES.join(', ')}`),
  subject: z.string('is no key of a template or id of an incident').nullable().default(null),
  days: z.int(DAYS).min(1, DAYS).max(MOST_DAYS, DAYS),
  label: limitedText(LONGEST_LABEL, 'write for whom it is'),
});
const ID = z.object({ id: z.string() });
const TOKEN = z.object({ token: z.string() });

type Deps = ShownDeps & Pick<HttpDeps, 'shareSigner'>;

/** Links that show one page to whoever has them: read-only, without anything personal, until they end. */
export function shareRoutes(deps: Deps) {
  const { clock, zone, stores, members, shareSigner } = deps;
  const namesFor = async (shares: readonly Share[]): Promise<Map<string, NamedTemplate>> => {
    if (!shares.some((share) => isPageOf(share, 'template'))) return new Map();
    const now = clock();
    const { templates } = await foldTemplates(await stores.templates.load(now), now);
    return new Map(templates.map(({ key, id, name, language }) => [key, { key, id, name, language }]));
  };
  const answerOf = (share: Share, names: ReadonlyMap<string, NamedTemplate>) => {
    const { id, page, subject, label, createdAt, expiresAt, revokedAt } = share;
    const isOpen = revokedAt === null && expiresAt > clock();
    return {
      id,
      page,
      subject,
      template: isPageOf(share, 'template') ? (names.get(share.subject) ?? null) : null,
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
      const shares = await stores.shares.list();
      const names = await namesFor(shares);
      return c.json({ shares: shares.map((share) => answerOf(share, names)) }, 200);
    })
    .post('/v1/shares', CREATE_SHARE, jsonBody(NEW_SHARE), async (c) => {
      const { page, subject, days, label } = c.req.valid('json');
      await assertThere(deps, { page, subject });
      const now = clock();
      const actor = c.get('actor');
      const share = {
        id: shareSigner.newId(),
        page,
        subject,
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
        detail: { page, days, ...(subject !== null && { subject }) },
      });
      c.header('Cache-Control', 'no-store');
      const made = { ...share, revokedAt: null };
      return c.json({ share: answerOf(made, await namesFor([made])) }, 200);
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
      const share = await openedBy(deps, c.req.valid('param').token);
      const shown = share && (await shownBy(deps, share));
      // Whatever is wrong with it, it says the same.
      if (share === null || shown === null)
        throw new AppError('not-found', 'this link shows nothing: it has ended, or is not complete');
      c.header('Cache-Control', 'no-store');
      return c.json({ page: share.page, expiresAt: isoInstant(share.expiresAt), zone, ...shown }, 200);
    });
}

/** Errors: `invalid` where a page has no subject or one too many, `not-found` where there is nothing of the kind. */
async function assertThere(
  { stores, templates }: Pick<Deps, 'stores' | 'templates'>,
  { page, subject }: Pick<Share, 'page' | 'subject'>,
): Promise<void> {
  if (page === 'now') {
    if (subject === null) return;
    throw new AppError('invalid', 'there is one such page; leave subject out', {
      details: { field: 'subject' },
    });
  }
  if (subject === null)
    throw new AppError('invalid', `subject is missing; give the ${page}`, { details: { field: 'subject' } });
  const isThere =
    page === 'template'
      ? (await templates.list()).reviews.has(subject)
      : /^[1-9]\d{0,14}$/.test(subject) && (await stores.incidents.find(Number(subject))) !== null;
  if (!isThere)
    throw new AppError('not-found', `there is no such ${page}`, { details: { field: 'subject' } });
}
