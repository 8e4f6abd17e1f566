import type { Context } from 'hono';
import { AppError } from '../core/errors.ts';
import type { HttpEnv } from './http-env.ts';

const READS = new Set(['GET', 'HEAD']);

/**
 * Lets a request that writes pass only when it proves to come from a page of this service, so that no other site can act
 * with a member's cookie: `Sec-Fetch-Site: same-origin`, which a browser sends and no script can set; where it is not sent
 * (old browsers, plain http), an `Origin` whose host is the one that was asked, or that of `publicUrl` behind a proxy that
 * asks under another name. Errors: `forbidden`.
 */
export function assertOwnPage(c: Context<HttpEnv>, publicUrl: string | null): void {
  if (READS.has(c.req.method)) return;
  const site = c.req.header('sec-fetch-site');
  const isOwn = site === undefined ? isOwnOrigin(c, publicUrl) : site === 'same-origin';
  if (isOwn) return;
  throw new AppError(
    'forbidden',
    'this request does not come from a page of this service; outside a browser send the header Origin, or use an API token',
  );
}

function isOwnOrigin(c: Context<HttpEnv>, publicUrl: string | null): boolean {
  const origin = hostOf(c.req.header('origin'));
  if (origin === null) return false;
  return origin === (c.req.header('host') ?? hostOf(c.req.url)) || origin === hostOf(publicUrl ?? undefined);
}

function hostOf(address: string | undefined): string | null {
  return address !== undefined && URL.canParse(address) ? new URL(address).host : null;
}
