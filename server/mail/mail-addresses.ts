import type { BusinessDay } from '../core/business-day.ts';

/** Where links in mails lead, each a complete address. */
export type MailAddresses = {
  /** Asks whether somebody wants no more mails; a POST to it ends them at once (RFC 8058). */
  stop(recipient: string): string;
  /** What to get and when. */
  wishes: string;
  /** The report of a day as a page. */
  report(day: BusinessDay): string;
};

/** `origin`: where the service answers, without a slash at its end; `signer`: of links in mails. */
export function mailAddresses(origin: string, signer: { tokenOf(id: string): string }): MailAddresses {
  return {
    stop: (recipient) => `${origin}/mails/stop/${signer.tokenOf(recipient)}`,
    wishes: `${origin}/settings?tab=recipients`,
    report: (day) => `${origin}/report/${day}`,
  };
}
