import type { MemberCatalogue } from './member-catalogue.ts';

export const memberEn: MemberCatalogue = {
  welcome: (f, { link, until }) =>
    `There are no members yet. Open this link to make the first one; it works once, until ${f.instant(until)} or the next start:\n  ${link}`,
  demoLink: (_, { link }) => `Open the dashboard, signed in already (the link works once):\n  ${link}`,
  none: 'There are no members. The next `culprit serve` shows the link to make the first one.',
  column: {
    id: 'Id',
    email: 'E-mail',
    name: 'Name',
    role: 'Role',
    personal: 'Personal data',
    joined: 'Joined',
    seen: 'Seen',
  },
  role: { viewer: 'sees', reviewer: 'decides', admin: 'manages' },
  yes: 'yes',
  invited: (f, { email, until, mailed }) =>
    `${email} is invited${mailed ? ', by mail as well' : ''}. Hand over this link; it works once, until ${f.instant(until)}:`,
  reset: (f, { email, until }) =>
    `Hand this link to ${email}, to choose a new password; it works once, until ${f.instant(until)}:`,
  noPublicUrl:
    'CULPRIT_PUBLIC_URL is not set: if the service is not at the address of the link, replace the part before its path.',
  changed: (_, { email }) => `${email} is changed.`,
  removed: (_, { email }) => `${email} is removed, with all sessions.`,
};
