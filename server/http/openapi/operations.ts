import type { Env, Hono } from 'hono';
import { ACCESS, type Access } from '../access.ts';
import { partOf, type Description, type Part } from './describe.ts';

/** A route with all that its handlers tell of it. */
export type Operation = Omit<Part, 'description'> & {
  /** As in `ACCESS`: `GET /v1/verdicts/:asOf`. */
  name: string;
  method: string;
  path: string;
  /** Null for a route that nobody may use. */
  access: Access | null;
  description: Description;
};

/** The routes of an application, in the order of their paths. Errors: names the routes that describe nothing. */
export function operationsOf<E extends Env>({ routes }: Pick<Hono<E>, 'routes'>): Operation[] {
  const parts = new Map<string, Part & { method: string; path: string }>();
  for (const { method, path, handler } of routes) {
    if (method === 'ALL') continue;
    const name = `${method} ${path}`;
    parts.set(name, { method, path, ...parts.get(name), ...partOf(handler) });
  }
  const operations: Operation[] = [];
  const silent: string[] = [];
  for (const [name, { description, ...rest }] of parts) {
    if (description === undefined) silent.push(name);
    else operations.push({ name, access: ACCESS.get(name) ?? null, description, ...rest });
  }
  if (silent.length > 0) {
    throw new Error(`routes without a description: ${silent.join(', ')}; put describe(…) into their chain`);
  }
  return operations.sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.method < b.method ? -1 : 1,
  );
}
