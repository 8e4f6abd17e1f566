import { DAY_MS, HOUR_MS, type EpochMs } from './time.ts';

/** What a mail about an incident can be answered with. `one-off` and `new-normal`: not a problem, this once or from now on. */
export const MAIL_ACTIONS = ['acknowledge', 'snooze', 'one-off', 'new-normal'] as const;
export type MailAction = (typeof MAIL_ACTIONS)[number];

/** A link does one thing, in one name, about one incident, until an instant. */
export type MailActionLink = {
  recipient: string;
  incident: number;
  action: MailAction;
  expiresAt: EpochMs;
};

/** So long a link in a mail can be used. */
export const ACTION_LINK_MS = 7 * DAY_MS;
/** So long the link puts an incident off. */
export const MAIL_SNOOZE_MS = 8 * HOUR_MS;

type Signer = { sign(text: string): string; fits(text: string, code: string): boolean };

/** The link as it stands in an address: lower-case letters, digits, hyphens and dots. */
export function writeActionLink(
  { recipient, incident, action, expiresAt }: MailActionLink,
  signer: Pick<Signer, 'sign'>,
): string {
  const text = `${recipient}.${incident}.${action}.${expiresAt.toString(36)}`;
  return `${text}.${signer.sign(text)}`;
}

/** Reverses `writeActionLink`; null for what was not made here. `code`: tells this link from all others. */
export function readActionLink(
  token: string,
  signer: Pick<Signer, 'fits'>,
): (MailActionLink & { code: string }) | null {
  const [, text, recipient, incident, action, expires, code] =
    /^(([\w-]+)\.(\d{1,15})\.([a-z-]+)\.([0-9a-z]{1,11}))\.([0-9a-z]+)$/.exec(token) ?? [];
  if (text === undefined || recipient === undefined || expires === undefined || code === undefined)
    return null;
  const known = MAIL_ACTIONS.find((one) => one === action);
  if (known === undefined || !signer.fits(text, code)) return null;
  return {
    recipient,
    incident: Number(incident),
    action: known,
    expiresAt: Number.parseInt(expires, 36),
    code,
  };
}
