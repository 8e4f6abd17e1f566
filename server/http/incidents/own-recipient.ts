import type { Context } from 'hono';
import { AppError } from '../../core/errors.ts';
import type { HttpDeps } from '../deps.ts';
import type { HttpEnv } from '../http-env.ts';

/** For whom an incident is put off; `me`: for the mails of the member who asks, and nobody else's. */
export const SNOOZED_FOR = ['everybody', 'me'] as const;

/** Whom the mails of the member who asks go to. Errors: `invalid` for a token, and for who gets none. */
export async function ownRecipient(
  c: Context<HttpEnv>,
  { stores }: Pick<HttpDeps, 'stores'>,
): Promise<string> {
  const member = c.get('signedIn')?.member.id ?? null;
  const recipients = member === null ? [] : await stores.recipients.list();
  const own = recipients.find((recipient) => recipient.member === member);
  if (own !== undefined) return own.id;
  throw new AppError('invalid', 'for "me" is for members who get mails; write "everybody"', {
    details: { field: 'for' },
  });
}
