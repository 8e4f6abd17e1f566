import { startOfBusinessDay, type BusinessDay } from '../core/business-day.ts';
import { dashboardPath, isShown, type ShownPage } from '../core/dashboard-page.ts';
import {
  ACTION_LINK_MS,
  writeActionLink,
  type MailAction,
  type MailActionLink,
} from '../core/mail-action.ts';
import { pageLinkPath } from '../core/page-link.ts';
import type { Recipient } from '../core/recipient.ts';
import { REPORT_LINK_MS, signedReportPath } from '../core/report-link.ts';
import type { EpochMs } from '../core/time.ts';
import type { AlertLinks, MailLinks } from './mail-content.ts';

/** Where links in mails lead, each a complete address. */
export type MailAddresses = {
  /** Asks whether somebody wants no more mails; a POST to it ends them at once (RFC 8058). */
  stop(recipient: string): string;
  /** Whoever has the address of the page can read this report, and no other, for a month. */
  ofReport(to: Addressee, days: { firstDay: BusinessDay; lastDay: BusinessDay }): MailLinks;
  ofDigest(to: Addressee, now: EpochMs): MailLinks;
  /** Those that answer it end some days after `now`. */
  ofAlert(to: Addressee, told: Pick<MailActionLink, 'incident' | 'others'>, now: EpochMs): AlertLinks;
};

/** Who has no account is led to pages that open without one. */
type Addressee = Pick<Recipient, 'id' | 'member'>;

/** Makers of what links carry; see `LinkSigner`. */
type Signers = {
  stop: { tokenOf(id: string): string; sign(text: string): string };
  action: { sign(text: string): string };
  page: { sign(text: string): string };
};

/** `origin`: where the service answers, without a slash at its end. */
export function mailAddresses(origin: string, signers: Signers): MailAddresses {
  const stop = (recipient: string) => `${origin}/mails/stop/${signers.stop.tokenOf(recipient)}`;
  /** `main`: what the mail is about first; a page, or a path. */
  const linksOf = ({ id, member }: Addressee, main: ShownPage | string, expiresAt: EpochMs): MailLinks => {
    const shown = (target: ShownPage): string =>
      member === null
        ? pageLinkPath(target, { recipient: id, expiresAt, signer: signers.page })
        : dashboardPath(target);
    return {
      page: `${origin}${typeof main === 'string' ? main : shown(main)}`,
      stop: stop(id),
      pageOf(target) {
        if (isShown(target)) return `${origin}${shown(target)}`;
        return member === null ? null : `${origin}${dashboardPath(target)}`;
      },
      opensUntil: member === null ? expiresAt : null,
    };
  };
  return {
    stop,
    ofReport: (to, { firstDay: first, lastDay: last }) => {
      const until = startOfBusinessDay(last, 'UTC') + REPORT_LINK_MS;
      return linksOf(to, signedReportPath({ first, last }, { until, signer: signers.stop }), until);
    },
    ofDigest: (to, now) => linksOf(to, { page: 'now' }, now + ACTION_LINK_MS),
    ofAlert(to, told, now) {
      const expiresAt = now + ACTION_LINK_MS;
      const act = (action: MailAction): string => {
        const link: MailActionLink = { ...told, recipient: to.id, action, expiresAt };
        return `${origin}/mails/act/${writeActionLink(link, signers.action)}`;
      };
      return {
        ...linksOf(to, { page: 'incident', subject: String(told.incident) }, expiresAt),
        acknowledge: act('acknowledge'),
        snooze: act('snooze'),
        oneOff: act('one-off'),
        newNormal: act('new-normal'),
      };
    },
  };
}
