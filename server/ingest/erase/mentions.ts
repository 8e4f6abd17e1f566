import type { IdentityKey } from '../../core/contact.ts';
import { canonicalPhone } from '../../core/phone.ts';

/** Says whether a text of a body names one person. `member`: the name of the member it stands under, if any. */
export type Mentions = { text(text: string, member: string | null): boolean };

/** A number as people and programs write it. */
const DIGITS = /\d(?:[ ().+-]{0,2}\d){6,}/g;
const EXTERNAL_ID_MEMBERS = new Set(['externalId', 'external_id']);
const MESSAGE_MEMBERS = new Set(
  (
    'id message repliedTo message_id MessageSid SmsSid SmsMessageSid OriginalRepliedMessageSid ' +
    'gsId messageId pairedMessageId'
  ).split(' '),
);

/** `keys`: the person's names; `hashes`: their hashes, which decisions name; `isMessage`: whether an id is of one of their
 *  messages. */
export function mentionsOf(
  keys: readonly IdentityKey[],
  { hashes, isMessage }: { hashes: ReadonlySet<string>; isMessage: (id: string) => boolean },
): Mentions {
  const ofKind = (kind: IdentityKey['kind']): Set<string> =>
    new Set(keys.filter((key) => key.kind === kind).map(({ value }) => value));
  const [phones, users, external] = [ofKind('phone'), ofKind('bsuid'), ofKind('external')];
  const spelled = [...phones].flatMap(spellings);
  const holdsPhone = (text: string): boolean => spelled.some((digits) => text.includes(digits));

  const namesPhone = (text: string): boolean => {
    if (phones.size === 0) return false;
    for (const [run] of text.matchAll(DIGITS)) {
      const canonical = canonicalPhone(run);
      if (canonical.ok && phones.has(canonical.digits)) return true;
      if (holdsPhone(run.replaceAll(/\D/g, ''))) return true;
    }
    return false;
  };
  return {
    text(text, member) {
      if (member !== null && EXTERNAL_ID_MEMBERS.has(member) && external.has(text.trim())) return true;
      for (const user of users) if (text.includes(user)) return true;
      if (namesPhone(text)) return true;
      if (text.startsWith('wamid.')) {
        // A message id holds the number of its recipient.
        if (holdsPhone(Buffer.from(text.slice('wamid.'.length), 'base64').toString('latin1'))) return true;
        if (isMessage(text)) return true;
      } else if (member !== null && MESSAGE_MEMBERS.has(member) && isMessage(text)) return true;
      return member === 'subject' && hashes.has(text.split('.')[0] ?? '');
    },
  };
}

/** A phone's digits with and without what some countries add, with and without the country code. */
export function spellings(canonical: string): string[] {
  const forms = [canonical];
  const brazilian = /^55(\d\d)9(\d{8})$/.exec(canonical);
  if (brazilian !== null) {
    const [, area = '', line = ''] = brazilian;
    forms.push(`55${area}${line}`, `${area}9${line}`, `${area}${line}`);
  }
  if (canonical.startsWith('52')) forms.push(`521${canonical.slice(2)}`);
  if (canonical.startsWith('54')) forms.push(`549${canonical.slice(2)}`);
  return forms;
}
