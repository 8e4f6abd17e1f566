import type { SharesCatalogue } from './shares-catalogue.ts';

export const sharesEn: SharesCatalogue = {
  list: 'What is shared',
  hint: 'Whoever has such a link sees one page without signing in: read-only, nothing personal, until it ends.',
  none: 'Nothing is shared.',
  make: 'Share this page',
  makeText:
    'Whoever has the link sees this page as it is then, without signing in, without names and comments, and nothing else.',
  days: 'It works for',
  forDays: (f, { days }) => `${f.number(days)} ${f.plural(days, { one: 'day', other: 'days' })}`,
  label: 'For whom',
  labelHint: 'A note for you; it is not shown to them.',
  create: 'Make the link',
  copyIt: 'Copy it and send it. It also stands in the settings.',
  linkLabel: 'Share link',
  page: { now: 'Now', template: 'Template', incident: 'Incident' },
  column: { label: 'For whom', page: 'Page', created: 'Made', state: 'State', action: 'Action' },
  until: (f, { at }) => `works until ${f.instant(at)}`,
  expired: (f, { at }) => `ended ${f.instant(at)}`,
  revoked: (f, { at }) => `revoked ${f.instant(at)}`,
  revoke: 'Revoke',
  revokeOf: (_, { label }) => `Revoke the link for ${label}`,
  isRevoked: 'The link is revoked',
  banner: (f, { until }) => `Shared with you to read, until ${f.instant(until)}`,
  ended: {
    title: 'This link shows nothing',
    text: 'It has ended, was revoked, or is not complete. Ask whoever sent it for a new one.',
  },
};
