import type { Signer } from './signer.ts';
import { DAY_MS, HOUR_MS, type EpochMs } from './time.ts';

/** What a mail about an incident can be answered with. `one-off` and `new-normal`: not a problem, this once or from now on. */
export const MAIL_ACTIONS = ['acknowledge', 'snooze', 'one-off', 'new-normal'] as const;
export type MailAction = (typeof MAIL_ACTIONS)[number];

/** A link does one thing, in one name, about all incidents that its mail tells of, until an instant. `incident`: the one that the
 *  mail leads with; `others`: those it tells besides. */
export type MailActionLink = {
  recipient: string;
  incident: number;
  others: readonly number[];
  action: MailAction;
  expiresAt: EpochMs;
};

/** So long a link in a mail can be used. */
export const ACTION_LINK_MS = 7 * DAY_MS;
/** So long the link puts an incident off. */
export const MAIL_SNOOZE_MS = 8 * HOUR_MS;

/** The link as it stands in an address: lower-case letters, digits, hyphens and dots. */
export function writeActionLink(
  { recipient, action, expiresAt, ...told }: MailActionLink,
  signer: Pick<Signer, 'sign'>,
): string {
  const text = `${recipient}.${incidentsOf(told).join('-')}.${action}.${expiresAt.toString(36)}`;
  return `${text}.${signer.sign(text)}`;
}

/** The incidents that a link is about, the first one leading. */
export function incidentsOf({
  incident,
  others,
}: Pick<MailActionLink, 'incident' | 'others'>): [number, ...number[]] {
  return [incident, ...others];
}

/** Reverses `writeActionLink`; null for what was not made here. `code`: tells this link from all others. */
export function readActionLink(
  token: string,
  signer: Pick<Signer, 'fits'>,
): (MailActionLink & { code: string }) | null {
  const [, text, recipient, incidents, action, expires, code] =
    /^(([\w-]+)\.(\d{1,15}(?:-\d{1,15})*)\.([a-z-]+)\.([0-9a-z]{1,11}))\.([0-9a-z]+)$/.exec(token) ?? [];
  if (text === undefined || recipient === undefined || expires === undefined || code === undefined)
    return null;
  const known = MAIL_ACTIONS.find((one) => one === action);
  const [incident, ...others] = (incidents ?? '').split('-').map(Number);
  if (known === undefined || incident === undefined || !signer.fits(text, code)) return null;
  return {
    recipient,
    incident,
    others,
    action: known,
    expiresAt: Number.parseInt(expires, 36),
    code,
  };
}
