import { Hono } from 'hono';
import { z } from 'zod';
import { MAIL_WISHES } from '../../core/recipient.ts';
import type { HttpDeps } from '../deps.ts';
import { ADD_RECIPIENT, CHANGE_RECIPIENT, LIST_RECIPIENTS, REMOVE_RECIPIENT } from '../descriptions/mails.ts';
import type { HttpEnv } from '../http-env.ts';
import { jsonBody } from '../json-body.ts';
import { EMAIL, ID_IN_PATH } from '../members/bodies.ts';
import { params } from '../query.ts';
import { addRecipient, changeWishes, recipientOf, removeRecipient } from './manage-recipients.ts';
import { recipientAnswer } from './recipient-answer.ts';
import { WISHES } from './wishes-body.ts';

const NEW_RECIPIENT = z.object({ email: EMAIL, wishes: WISHES.default({}) });
const CHANGED = z.object({ wishes: WISHES });

/** Whom mails go to: members, and people without an account. */
export function recipientRoutes({
  clock,
  stores,
  members,
  mails,
}: Pick<HttpDeps, 'clock' | 'stores' | 'members' | 'mails'>) {
  const by = (actor: string) => ({ actor, now: clock() });
  return new Hono<HttpEnv>()
    .get('/v1/recipients', LIST_RECIPIENTS, async (c) => {
      c.header('Cache-Control', 'no-store');
      const recipients = (await stores.recipients.list()).map(recipientAnswer);
      return c.json({ isOn: mails.isOn, recipients }, 200);
    })
    .post('/v1/recipients', ADD_RECIPIENT, jsonBody(NEW_RECIPIENT), async (c) => {
      const { email, wishes } = c.req.valid('json');
      const member = (await members.store.findByEmail(email))?.id ?? null;
      const given = { id: mails.signer.newId(), email, member, wishes: MAIL_WISHES };
      const recipient = await addRecipient(stores, given, by(c.get('actor')));
      const wished = await changeWishes(stores, { recipient, wishes }, by(c.get('actor')));
      return c.json({ recipient: recipientAnswer(wished) }, 200);
    })
    .patch('/v1/recipients/:id', CHANGE_RECIPIENT, params(ID_IN_PATH), jsonBody(CHANGED), async (c) => {
      const recipient = await recipientOf(stores, c.req.valid('param').id);
      const { wishes } = c.req.valid('json');
      const wished = await changeWishes(stores, { recipient, wishes }, by(c.get('actor')));
      return c.json({ recipient: recipientAnswer(wished) }, 200);
    })
    .delete('/v1/recipients/:id', REMOVE_RECIPIENT, params(ID_IN_PATH), async (c) => {
      const recipient = await recipientOf(stores, c.req.valid('param').id);
      await removeRecipient(stores, recipient, by(c.get('actor')));
      return c.json({ removed: recipient.id }, 200);
    });
}
