import type { AlertProposal, AlertRule } from '../../analysis/alert/alert-response.ts';
import type { Role } from '../../core/role.ts';
import type { Sensitivity } from '../../core/sensitivity.ts';
import type { SettingSource } from '../../core/setting-source.ts';
import type { Sentence } from '../catalogue.ts';
import type { AnnouncementsCatalogue } from './announcements-catalogue.ts';
import type { DestinationsCatalogue } from './destinations-catalogue.ts';
import type { MailsCatalogue } from './mails-catalogue.ts';
import type { SharesCatalogue } from './shares-catalogue.ts';

/** Texts of the page "Settings". */
export type SettingsCatalogue = {
  title: string;
  /** Name of the list of sections. */
  sections: string;
  section: Record<
    | 'you'
    | 'mails'
    | 'destinations'
    | 'members'
    | 'tokens'
    | 'sensitivity'
    | 'announcements'
    | 'shares'
    | 'service',
    string
  >;
  /** What is kept in this browser only. */
  browser: string;
  browserHint: string;
  save: string;
  saved: string;
  cancel: string;
  copy: string;
  copied: string;
  you: {
    profile: string;
    tokenOnly: string;
    language: string;
    accountLanguage: string;
    password: string;
    current: string;
    change: string;
    changed: string;
    sessions: string;
    thisOne: string;
    unknownBrowser: string;
    seen: Sentence<{ at: number }>;
    end: string;
    /** With which browser, for who hears only the button. */
    endOf: Sentence<{ browser: string }>;
    endOthers: string;
    ended: Sentence<{ n: number }>;
  };
  members: {
    list: string;
    invite: string;
    inviteHint: string;
    email: string;
    nameOptional: string;
    role: string;
    roles: Record<Role, string>;
    personal: string;
    personalHint: string;
    column: { member: string; role: string; personal: string; state: string; action: string };
    invited: string;
    seen: Sentence<{ at: number | null }>;
    roleOf: Sentence<{ name: string }>;
    personalOf: Sentence<{ name: string }>;
    link: Sentence<{ email: string; until: number; mailed: boolean }>;
    linkLabel: string;
    again: string;
    endSessions: string;
    remove: string;
    removeTitle: Sentence<{ name: string }>;
    removeText: string;
    removed: string;
  };
  tokens: {
    list: string;
    none: string;
    make: string;
    makeHint: string;
    name: string;
    scopes: string;
    scope: Record<'ingest' | 'read' | 'suppress' | 'review' | 'admin' | 'privacy', string>;
    once: string;
    tokenLabel: string;
    column: { name: string; scopes: string; created: string; state: string };
    revoke: string;
    revokeTitle: Sentence<{ name: string }>;
    revokeText: string;
    revoked: Sentence<{ at: number }>;
    isRevoked: string;
  };
  sensitivity: {
    hint: string;
    level: Record<Sensitivity, { name: string; text: Sentence<{ probability: number }> }>;
    fired: Sentence<{ n: number; days: number }>;
    inForce: string;
    counted: string;
    response: {
      heading: string;
      hint: Sentence<{ days: number }>;
      column: Record<'rule' | 'alerts' | 'acted' | 'muted' | 'refuted' | 'wait', string>;
      rule: Record<AlertRule, string>;
      wait: Sentence<{ count: number; unit: 'minutes' | 'hours' | 'days' }>;
      tooFew: Sentence<{ n: number; needed: number }>;
      why: Record<AlertProposal['why'], string>;
      sensitivity: (parts: { from: string; to: string }) => string;
      line: string;
      none: string;
    };
  };
  mails: MailsCatalogue;
  destinations: DestinationsCatalogue;
  announcements: AnnouncementsCatalogue;
  shares: SharesCatalogue;
  service: {
    hint: string;
    column: { name: string; value: string; source: string };
    source: Record<SettingSource, string>;
    notSet: string;
    secret: Sentence<{ isSet: boolean }>;
  };
  failed: {
    lastAdmin: string;
    email: string;
    recipient: string;
    destination: string;
    announcement: string;
    current: string;
    newPassword: string;
    scopes: string;
    other: string;
  };
};
