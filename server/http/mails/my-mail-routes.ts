import { Hono } from 'hono';
import { z } from 'zod';
import { wishesOf } from '../../core/recipient.ts';
import type { HttpDeps } from '../deps.ts';
import { CHANGE_MY_MAILS, GET_MY_MAILS } from '../descriptions/mails.ts';
import type { HttpEnv } from '../http-env.ts';
import { jsonBody } from '../json-body.ts';
import { signedIn } from '../members/signed-in.ts';
import { addRecipient, changeWishes, recipientOf, setStopped } from './manage-recipients.ts';
import { recipientAnswer } from './recipient-answer.ts';
import { WISHES } from './wishes-body.ts';

const MINE = z.object({
  wishes: WISHES.default({}),
  isStopped: z.boolean('is neither true nor false').optional(),
});

/** What members choose of the mails they get. */
export function myMailRoutes({ clock, stores, mails }: Pick<HttpDeps, 'clock' | 'stores' | 'mails'>) {
  const find = async (member: string) =>
    (await stores.recipients.list()).find((recipient) => recipient.member === member) ?? null;
  return new Hono<HttpEnv>()
    .get('/v1/me/mails', GET_MY_MAILS, async (c) => {
      const { id, role } = signedIn(c).member;
      const mine = await find(id);
      c.header('Cache-Control', 'no-store');
      const wishes = mine === null ? wishesOf(role) : mine.wishes;
      return c.json(
        {
          isOn: mails.isOn,
          wishes: { ...wishes, reportDays: [...wishes.reportDays] },
          recipient: mine === null ? null : recipientAnswer(mine),
        },
        200,
      );
    })
    .put('/v1/me/mails', CHANGE_MY_MAILS, jsonBody(MINE), async (c) => {
      const { id: member, email, role } = signedIn(c).member;
      const { wishes, isStopped } = c.req.valid('json');
      const by = { actor: c.get('actor'), now: clock() };
      const recipient =
        (await find(member)) ??
        (await addRecipient(stores, { id: mails.signer.newId(), email, member, wishes: wishesOf(role) }, by));
      if (Object.keys(wishes).length > 0) await changeWishes(stores, { recipient, wishes }, by);
      if (isStopped !== undefined && isStopped !== (recipient.stoppedAt !== null))
        await setStopped(stores, { id: recipient.id, isStopped }, by);
      return c.json({ recipient: recipientAnswer(await recipientOf(stores, recipient.id)) }, 200);
    });
}
