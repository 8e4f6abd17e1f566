import { AppError } from '../core/errors.ts';
import type { Profile } from '../store/member-ports.ts';
import type { MembersDeps } from './deps.ts';
import { newMemberId } from './member-id.ts';
import { digestOf } from './one-time-token.ts';
import { memberActor, record } from './record.ts';
import type { Cookies } from './sessions.ts';

/** A member who has come in, and what their browser has to keep. */
export type CameIn = { member: string; cookies: Cookies };

const DEAD_LINK = 'this link is used, expired or unknown; ask for a new one';

/** By address and password. Errors: `unauthorized`, the same for every fault. */
export async function byPassword(
  deps: MembersDeps,
  headers: Headers,
  given: { email: string; password: string },
): Promise<CameIn> {
  const opened = await deps.sessions.openByPassword(headers, given);
  if (opened === null) throw new AppError('unauthorized', 'e-mail address or password is wrong');
  await recordSignIn(deps, opened.member, 'password');
  return opened;
}

/** By a link that was mailed or printed. Errors: `unauthorized`. */
export async function byLink(deps: MembersDeps, headers: Headers, token: string): Promise<CameIn> {
  const member = await deps.store.takeSignIn(digestOf(token), deps.clock());
  if (member === null) throw deadLink();
  const cameIn = await enter(deps, headers, member);
  await recordSignIn(deps, member, 'link');
  return cameIn;
}

/** By an invitation or a link for a new password; every other session of the member ends. Errors: `unauthorized`. */
export async function byNewPassword(
  deps: MembersDeps,
  headers: Headers,
  { token, password, profile }: { token: string; password: string; profile: Profile },
): Promise<CameIn> {
  const digest = digestOf(token);
  // Looked at first: making a digest of the password is slow on purpose, and a guessed link is not worth it.
  if ((await deps.store.findLink(digest, deps.clock())) === null) throw deadLink();
  const digested = await deps.sessions.digestPassword(password);
  const taken = await deps.store.takePassword(digest, { password: digested, profile }, deps.clock());
  if (taken === null) throw deadLink();
  const { member, kind } = taken;
  const action = kind === 'invitation' ? 'join' : 'password-reset';
  await record(deps, { actor: memberActor(member), action, member });
  return enter(deps, headers, member);
}

/** By the link of the first start: makes the owner. Errors: `unauthorized`. */
export async function asOwner(
  deps: MembersDeps,
  headers: Headers,
  given: { token: string; name: string; email: string; password: string; language: string | null },
): Promise<CameIn> {
  const digest = digestOf(given.token);
  if ((await deps.store.findLink(digest, deps.clock())) === null) throw deadLink();
  const { name, email, language } = given;
  const member = { id: newMemberId(), name, email, language, role: 'admin', personal: true } as const;
  const password = await deps.sessions.digestPassword(given.password);
  if (!(await deps.store.takeWelcome(digest, { member, password }, deps.clock()))) throw deadLink();
  await record(deps, { actor: memberActor(member.id), action: 'set-up', member: member.id });
  return enter(deps, headers, member.id);
}

/** What a link for a password is about, without using it up. Errors: `unauthorized`. */
export async function lookAtLink(
  deps: MembersDeps,
  token: string,
): Promise<{ kind: 'invitation' | 'reset'; email: string; name: string; language: string | null }> {
  const link = await deps.store.findLink(digestOf(token), deps.clock());
  if (link === null || link.member === null || link.kind === 'welcome' || link.kind === 'sign-in')
    throw deadLink();
  const member = await deps.store.find(link.member);
  if (member === null) throw deadLink();
  const { email, name, language } = member;
  return { kind: link.kind, email, name, language };
}

async function enter(deps: MembersDeps, headers: Headers, member: string): Promise<CameIn> {
  const cookies = await deps.sessions.open(headers, member);
  if (cookies === null) throw deadLink();
  return { member, cookies };
}

function recordSignIn(deps: MembersDeps, member: string, way: 'password' | 'link'): Promise<void> {
  return record(deps, { actor: memberActor(member), action: 'sign-in', member, detail: { way } });
}

function deadLink(): AppError {
  return new AppError('unauthorized', DEAD_LINK);
}
