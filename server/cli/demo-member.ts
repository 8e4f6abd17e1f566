import type { MembersDeps } from '../auth/deps.ts';
import { issueLink } from '../auth/issue-link.ts';
import { newMemberId } from '../auth/member-id.ts';
import { DAY_MS } from '../core/time.ts';

const EMAIL = 'ana@example.com';

/** An invented manager of the invented shop, and the link that signs the visitor in as her. A database that was played in
 *  before has her already. */
export async function demoLink(members: MembersDeps): Promise<string> {
  const { store, clock, language } = members;
  const id = newMemberId();
  await store.add({ id, email: EMAIL, name: 'Ana', role: 'admin', personal: true, language }, clock());
  const member = await store.findByEmail(EMAIL);
  const issued = await issueLink(members, { kind: 'sign-in', member: member?.id ?? id, lastsMs: DAY_MS });
  return issued.link;
}
