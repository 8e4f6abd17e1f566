import type { Context } from 'hono';
import { AppError } from '../core/errors.ts';
import type { HttpEnv } from './http-env.ts';
import { limitedText } from './limited-text.ts';

/** Who decided, where a token asks for somebody; of a member who is signed in it is known. */
export const BY = limitedText(100, 'name who decided')
  .optional()
  .meta({ description: 'who decided; needed with a token, and not read of a member who is signed in' });

/** The name that a decision is kept under: never another one than that of the member who is signed in. Errors: `invalid`. */
export function decidedBy(c: Context<HttpEnv>, given: string | undefined): string {
  const signedIn = c.get('signedIn');
  const by = signedIn === null ? given : signedIn.member.name || signedIn.member.id;
  if (by !== undefined) return by;
  throw new AppError('invalid', 'by is missing or longer than 100 characters; name who decided', {
    details: { field: 'by' },
  });
}
