import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import type { MembersDeps } from '../../../../server/auth/deps.ts';
import { invite } from '../../../../server/auth/invite.ts';
import { issueLink } from '../../../../server/auth/issue-link.ts';
import type { Role } from '../../../../server/core/role.ts';
import type { MemberAnswer } from '../../../../server/http/members/member-answer.ts';
import type { Engine } from '../../../support/database.ts';
import { startService, type Service } from '../http-deps.ts';

/** A browser as far as the service sees one: keeps cookies, and says from where it asks. */
export type Visitor = {
  send(method: string, path: string, body?: object, headers?: Record<string, string>): Promise<Response>;
  /** The JSON of an answer with status 200. Errors: for every other status. */
  take<T>(method: string, path: string, body?: object): Promise<T>;
  cookie(): string;
};

/** The service on a port of its own, with members. */
export type House = {
  service: Service;
  members: MembersDeps;
  origin: string;
  visitor(): Visitor;
  /** The token of a link. */
  tokenOf(link: string): string;
  /** A member who has joined, signed in. */
  member(email: string, role: Role, personal?: boolean): Promise<Visitor & { id: string }>;
  close(): Promise<void>;
};

export const PASSWORD = 'correct horse battery';

export async function openHouse(engine: Engine, given: Partial<MembersDeps> = {}): Promise<House> {
  const service = await startService(engine, { members: given });
  const { members } = service.deps;
  const server = serve({ fetch: service.app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  // A server that listens on TCP has an address and a port.
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tokenOf = (link: string): string => link.split('#')[1] ?? '';
  const visitor = (): Visitor => visitorOf(origin);
  return {
    service,
    members,
    origin,
    visitor,
    tokenOf,
    async member(email, role, personal = false) {
      const invitation = { email, role, personal, name: 'Rita', language: null };
      const { member, link } = await invite(members, invitation, 'test');
      const guest = visitor();
      await guest.take('POST', '/auth/password', { token: tokenOf(link), password: PASSWORD });
      return { ...guest, id: member.id };
    },
    async close() {
      await new Promise((resolve) => {
        server.close(resolve);
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      await service.close();
    },
  };
}

/** A link that signs a member in. */
export async function signInToken({ members, tokenOf }: House, id: string): Promise<string> {
  return tokenOf((await issueLink(members, { kind: 'sign-in', member: id })).link);
}

/** The first member, made by the link of the first start. */
export async function owner(house: House, email = 'ana@example.com'): Promise<Visitor & { id: string }> {
  const { link } = await issueLink(house.members, { kind: 'welcome', member: null });
  const guest = house.visitor();
  const body = { token: house.tokenOf(link), name: 'Ana', email, password: PASSWORD };
  const { member } = await guest.take<{ member: MemberAnswer }>('POST', '/auth/welcome', body);
  return { ...guest, id: member.id };
}

function visitorOf(origin: string): Visitor {
  const jar = new Map<string, string>();
  const cookie = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const send: Visitor['send'] = async (method, path, body, headers = { origin }) => {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: { ...headers, ...(jar.size > 0 && { cookie: cookie() }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '' || /max-age=0/i.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  return {
    send,
    cookie,
    async take<T>(method: string, path: string, body?: object) {
      const response = await send(method, path, body);
      const text = await response.text();
      if (response.status !== 200) throw new Error(`${method} ${path}: ${response.status} ${text}`);
      return JSON.parse(text) as T;
    },
  };
}
