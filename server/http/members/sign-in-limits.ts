import type { Context } from 'hono';
import { AppError } from '../../core/errors.ts';
import { MINUTE_MS } from '../../core/time.ts';
import type { HttpDeps } from '../deps.ts';
import type { HttpEnv } from '../http-env.ts';
import { createRateLimiter, type RateLimiter } from '../rate-limiter.ts';
import { visitorAddress } from '../visitor-address.ts';

const WINDOW_MS = 15 * MINUTE_MS;
/** Many colleagues share the address of an office. */
const ADDRESS_TRIES = 100;
const PASSWORD_TRIES = 10;
const MAILS = 5;

/** Counts tries to sign in, of this process. Errors of all: `too-many`, with the seconds to wait. */
export type SignInLimits = {
  /** Any try, by where it comes from. */
  visit(c: Context<HttpEnv>): void;
  /** A password for a member, from wherever. */
  password(email: string): void;
  /** A mail to a member. */
  mail(email: string): void;
};

export function createSignInLimits({ clock, optOut }: Pick<HttpDeps, 'clock' | 'optOut'>): SignInLimits {
  const limiter = (most: number): RateLimiter => createRateLimiter({ most, windowMs: WINDOW_MS, clock });
  const visits = limiter(ADDRESS_TRIES);
  const passwords = limiter(PASSWORD_TRIES);
  const mails = limiter(MAILS);
  return {
    visit: (c) => take(visits, visitorAddress(c, optOut.addressHeader)),
    password: (email) => take(passwords, email),
    mail: (email) => take(mails, email),
  };
}

function take(limiter: RateLimiter, key: string): void {
  const seconds = limiter.take(key);
  if (seconds === null) return;
  throw new AppError('too-many', `too many tries; wait ${seconds} seconds`, { details: { seconds } });
}
