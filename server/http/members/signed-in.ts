import type { Context } from 'hono';
import type { SignedIn } from '../../auth/sessions.ts';
import { AppError } from '../../core/errors.ts';
import type { HttpEnv } from '../http-env.ts';

/** Who is signed in, on routes whose access is `member`. */
export function signedIn(c: Context<HttpEnv>): SignedIn {
  const found = c.get('signedIn');
  if (found === null) throw new AppError('internal', 'a route for members was opened to somebody else');
  return found;
}
