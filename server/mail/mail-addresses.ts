import { startOfBusinessDay, type BusinessDay } from '../core/business-day.ts';
import {
  ACTION_LINK_MS,
  writeActionLink,
  type MailAction,
  type MailActionLink,
} from '../core/mail-action.ts';
import { REPORT_LINK_MS, signedReportPath } from '../core/report-link.ts';
import type { EpochMs } from '../core/time.ts';
import type { AlertLinks, MailLinks } from './mail-content.ts';

/** Where links in mails lead, each a complete address. */
export type MailAddresses = {
  /** Asks whether somebody wants no more mails; a POST to it ends them at once (RFC 8058). */
  stop(recipient: string): string;
  /** Whoever has the address of the page can read this report, and no other, for a month. */
  ofReport(recipient: string, days: { firstDay: BusinessDay; lastDay: BusinessDay }): MailLinks;
  ofDigest(recipient: string): MailLinks;
  /** Those that answer it end some days after `now`. */
  ofAlert(recipient: string, incident: number, now: EpochMs): AlertLinks;
};

/** Makers of what links carry; see `LinkSigner`. */
type Signers = {
  stop: { tokenOf(id: string): string; sign(text: string): string };
  action: { sign(text: string): string };
};

/** `origin`: where the service answers, without a slash at its end. */
export function mailAddresses(origin: string, signers: Signers): MailAddresses {
  const stop = (recipient: string) => `${origin}/mails/stop/${signers.stop.tokenOf(recipient)}`;
  const linksOf = (recipient: string, page: string): MailLinks => ({
    page: `${origin}${page}`,
    stop: stop(recipient),
    wishes: `${origin}/settings?section=mails`,
    dashboard: origin,
  });
  return {
    stop,
    ofReport: (recipient, { firstDay: first, lastDay: last }) => {
      const until = startOfBusinessDay(last, 'UTC') + REPORT_LINK_MS;
      return linksOf(recipient, signedReportPath({ first, last }, { until, signer: signers.stop }));
    },
    ofDigest: (recipient) => linksOf(recipient, '/now'),
    ofAlert(recipient, incident, now) {
      const expiresAt = now + ACTION_LINK_MS;
      const act = (action: MailAction): string => {
        const link: MailActionLink = { recipient, incident, action, expiresAt };
        return `${origin}/mails/act/${writeActionLink(link, signers.action)}`;
      };
      return {
        ...linksOf(recipient, `/incidents/${incident}`),
        acknowledge: act('acknowledge'),
        snooze: act('snooze'),
        oneOff: act('one-off'),
        newNormal: act('new-normal'),
      };
    },
  };
}
