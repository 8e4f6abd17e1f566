import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { ANNOUNCED_KINDS, type Announcement } from '../core/announcement.ts';
import { isoInstant } from '../core/business-day.ts';
import { AppError } from '../core/errors.ts';
import { DAY_MS } from '../core/time.ts';
import { instant } from '../ingest/event-fields.ts';
import type { HttpDeps } from './deps.ts';
import { ANNOUNCE, LIST_ANNOUNCEMENTS, WITHDRAW_ANNOUNCEMENT } from './descriptions/announcements.ts';
import type { HttpEnv } from './http-env.ts';
import { jsonBody } from './json-body.ts';
import { limitedText } from './limited-text.ts';
import { params } from './query.ts';
import { unmappedTemplates } from './unmapped-templates.ts';

/** What always holds is nothing that could be announced. */
const MOST_DAYS = 31;
const LONGEST_LABEL = 60;
/** It goes into mails, and a number of so many digits is somebody's. */
const LEAST_DIGITS = 7;
const LABEL = limitedText(LONGEST_LABEL, 'write what it is, or leave it out').refine(
  (text) => text.replace(/\D/g, '').length < LEAST_DIGITS,
  'holds a long number; write what it is, without numbers of people',
);
const NEW_ANNOUNCEMENT = z.object({
  kind: z.enum(ANNOUNCED_KINDS, `is not known; write ${ANNOUNCED_KINDS.join(', ')}`),
  label: LABEL.nullable().default(null),
  topic: z.string('is no topic; take it from GET /v1/templates/unmapped').nullable().default(null),
  from: instant,
  to: instant,
});
type NewAnnouncement = z.output<typeof NEW_ANNOUNCEMENT>;
const ID = z.object({ id: z.string() });

/** Times that members announce in advance: what widens, and what may be taken back. */
export function announcementRoutes({ clock, stores }: Pick<HttpDeps, 'clock' | 'stores'>) {
  return new Hono<HttpEnv>()
    .get('/v1/announcements', LIST_ANNOUNCEMENTS, async (c) => {
      const announcements = await stores.announcements.list();
      return c.json({ announcements: announcements.map((one) => answerOf(one, clock())) }, 200);
    })
    .post('/v1/announcements', ANNOUNCE, jsonBody(NEW_ANNOUNCEMENT), async (c) => {
      const now = clock();
      const given = c.req.valid('json');
      const fault = faultOf(given, now) ?? (await topicFault(stores.templates, given, now));
      if (fault !== null) throw new AppError('invalid', fault.message, { details: { field: fault.field } });
      const { kind, label, topic, from, to } = given;
      const announcement = { id: randomUUID(), kind, label, topic, from, to, announcedAt: now };
      const actor = c.get('actor');
      await stores.announcements.add({ ...announcement, actor });
      await stores.audit.append({
        at: now,
        actor,
        action: 'announcement.make',
        subject: announcement.id,
        detail: { kind, topic, from: isoInstant(from), to: isoInstant(to) },
      });
      return c.json({ announcement: answerOf({ ...announcement, withdrawnAt: null }, now) }, 200);
    })
    .delete('/v1/announcements/:id', WITHDRAW_ANNOUNCEMENT, params(ID), async (c) => {
      const { id } = c.req.valid('param');
      const now = clock();
      if (!(await stores.announcements.withdraw(id, now)))
        throw new AppError('not-found', 'there is no announcement with this id that could be taken back');
      const entry = { at: now, actor: c.get('actor'), action: 'announcement.withdraw', subject: id };
      await stores.audit.append({ ...entry, detail: {} });
      return c.json({ withdrawn: id }, 200);
    });
}

function faultOf({ kind, label, from, to }: NewAnnouncement, now: number) {
  if (kind === 'other' && label === null)
    return { field: 'label', message: 'label is missing; say what it is' };
  if (to <= from) return { field: 'to', message: 'to is not after from; correct it' };
  if (to <= now) return { field: 'to', message: 'to has passed; announce what is to come' };
  if (to - from > MOST_DAYS * DAY_MS)
    return { field: 'to', message: `to is more than ${MOST_DAYS} days after from; announce a shorter time` };
  return null;
}

async function topicFault(
  store: HttpDeps['stores']['templates'],
  { topic }: NewAnnouncement,
  now: number,
): Promise<{ field: string; message: string } | null> {
  if (topic === null || (await unmappedTemplates(store, now)).topics.includes(topic)) return null;
  return { field: 'topic', message: 'topic is none of the account; take it from GET /v1/templates/unmapped' };
}

function answerOf({ from, to, announcedAt, withdrawnAt, ...same }: Announcement, now: number) {
  return {
    ...same,
    from: isoInstant(from),
    to: isoInstant(to),
    announcedAt: isoInstant(announcedAt),
    withdrawnAt: withdrawnAt === null ? null : isoInstant(withdrawnAt),
    isOpen: withdrawnAt === null && to > now,
  };
}
