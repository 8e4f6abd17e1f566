import type { Role } from '../core/role.ts';
import type { EpochMs } from '../core/time.ts';

/** Somebody who may sign in. `joinedAt`: first sign-in, null while invited; `seenAt`: last use of a session that is open, to
 *  the day; `language`: a tag, null: that of the account. */
export type Member = {
  id: string;
  email: string;
  name: string;
  role: Role;
  personal: boolean;
  language: string | null;
  createdAt: EpochMs;
  joinedAt: EpochMs | null;
  seenAt: EpochMs | null;
};

/** Who somebody is, without when they came. */
export type MemberRecord = Pick<Member, 'id' | 'email' | 'name' | 'role' | 'personal' | 'language'>;

/** What a one-time link is for. `sign-in`: nothing further is asked. */
export type LinkKind = 'welcome' | 'sign-in' | 'invitation' | 'reset';

/** A one-time link as kept: `digest` is SHA-256 of its token in hexadecimal. `member` null: it makes the owner. */
export type MemberLink = { digest: string; kind: LinkKind; member: string | null; expiresAt: EpochMs };

/** What somebody says of themselves. */
export type Profile = { name?: string; language?: string | null };

export type MemberSession = {
  id: string;
  userAgent: string | null;
  createdAt: EpochMs;
  seenAt: EpochMs;
  expiresAt: EpochMs;
};

/** `last-admin`: nothing was done, because nobody who has joined would be left to manage members. */
export type AccessChange = 'done' | 'unknown' | 'last-admin';

export interface MemberStore {
  /** Whether nobody may sign in yet. */
  isEmpty(): Promise<boolean>;
  /** In the order in which they came. */
  list(): Promise<Member[]>;
  find(id: string): Promise<Member | null>;
  findByEmail(email: string): Promise<Member | null>;
  /** False when there is somebody with this e-mail address. */
  add(member: MemberRecord, now: EpochMs): Promise<boolean>;
  changeProfile(id: string, profile: Profile, now: EpochMs): Promise<void>;
  changeAccess(id: string, access: { role?: Role; personal?: boolean }, now: EpochMs): Promise<AccessChange>;
  /** With sessions, password and links. */
  remove(id: string): Promise<AccessChange>;

  /** Open ones, latest first. */
  sessions(member: string, now: EpochMs): Promise<MemberSession[]>;
  /** Ends one session of a member, or all, or all but one. Returns how many. */
  endSessions(member: string, which?: { only: string } | { except: string }): Promise<number>;

  /** Keeps a link in the place of every other of its kind and member. */
  putLink(link: MemberLink, now: EpochMs): Promise<void>;
  /** A link that works, without using it up. */
  findLink(digest: string, now: EpochMs): Promise<MemberLink | null>;
  /** Uses a `sign-in` link up: its member, who has joined by it; null when it does not work. */
  takeSignIn(digest: string, now: EpochMs): Promise<string | null>;
  /** Uses an `invitation` or `reset` link up: sets the password, ends the member's sessions and further links. The member
   *  and what the link was; null when it does not work. `password`: as the sign-in library digests it. */
  takePassword(
    digest: string,
    change: { password: string; profile: Profile },
    now: EpochMs,
  ): Promise<{ member: string; kind: LinkKind } | null>;
  /** Uses a `welcome` link up: makes the first member, with a password. False when it does not work, or there is a member. */
  takeWelcome(
    digest: string,
    owner: { member: MemberRecord; password: string },
    now: EpochMs,
  ): Promise<boolean>;
}
