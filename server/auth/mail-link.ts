import { LANGUAGES, type Language } from '../i18n/language.ts';
import type { LinkMailKind } from '../i18n/link-mail-catalogue.ts';
import { renderLinkMail } from '../mail/render-link-mail.ts';
import type { Member } from '../store/member-ports.ts';
import type { MembersDeps } from './deps.ts';
import { issueLink, type IssuedLink } from './issue-link.ts';

/** Sends a link to a member, in their language. Errors: `unavailable` without mail, or when the mail server refuses. */
export async function mailLink(
  deps: MembersDeps,
  { member, kind, link, expiresAt }: { member: Member; kind: LinkMailKind } & IssuedLink,
): Promise<void> {
  const mail = renderLinkMail(
    { kind, to: member.email, name: member.name, link, until: expiresAt },
    { language: languageOf(member, deps), zone: deps.zone, now: deps.clock() },
  );
  await deps.mailer?.send(mail);
}

/** Sends a link to whoever has this address, if anybody has. Does not wait for the mail server: how long it takes would
 *  tell whether there is such a member. */
export async function mailLinkTo(
  deps: MembersDeps,
  { email, kind }: { email: string; kind: 'sign-in' | 'reset' },
): Promise<void> {
  const member = await deps.store.findByEmail(email);
  if (member === null) return;
  const issued = await issueLink(deps, { kind, member: member.id });
  void mailLink(deps, { member, kind, ...issued }).catch(() => deps.onTrouble('a mail could not be sent'));
}

function languageOf(
  { language }: Pick<Member, 'language'>,
  fallback: Pick<MembersDeps, 'language'>,
): Language {
  return LANGUAGES.find((known) => known === language) ?? fallback.language;
}
