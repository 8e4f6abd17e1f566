import { isIPv4, isIPv6 } from 'node:net';
import type { Context } from 'hono';
import type { HttpEnv } from './http-env.ts';

/**
 * What requests of one visitor are counted under: the address they come from, or the last one in `header`, which the
 * proxy in front wrote there; entries before it are the visitor's own words. Of an IPv6 address the network of
 * 64 bits, which is one household's. Used for counting only, never kept or logged.
 */
export function visitorAddress(c: Context<HttpEnv>, header: string | null): string {
  const env: HttpEnv['Bindings'] | undefined = c.env;
  const named = header === null ? undefined : c.req.header(header)?.split(',').at(-1)?.trim();
  return networkOf(named ?? env?.incoming?.socket.remoteAddress ?? '');
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return '';
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after.length);
  const all = [...groups, ...Array.from({ length: zeros }, () => '0'), ...after];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
