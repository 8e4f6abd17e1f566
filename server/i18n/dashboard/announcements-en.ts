import type { AnnouncementsCatalogue } from './announcements-catalogue.ts';

export const announcementsEn: AnnouncementsCatalogue = {
  make: 'Announce a campaign or a holiday',
  hint: 'On the days you announce, up to twice the usual number of opt-outs raises no warning and stays within the expected range. What is critical is told all the same, and no verdict changes.',
  kindName: 'What',
  kind: { campaign: 'Campaign', holiday: 'Holiday', other: 'Something else' },
  label: 'Note',
  labelHint: 'It is shown to everybody who reads reports and alerts; no names of people.',
  labelOptional: 'Note (optional)',
  topic: 'About',
  whole: 'The whole account',
  from: 'First day',
  to: 'Last day',
  toHint: (_, { zone }) =>
    `Whole days (${zone}). People go on leaving for a day or two after a message: end it later than the sending.`,
  made: 'It is announced',
  refused:
    'It was not taken: check the days (at most 31, and not over yet), and that the note has no numbers.',
  list: 'What was announced',
  listHint: 'Days announced in advance, past ones too',
  none: 'Nothing was announced.',
  column: { what: 'What', topic: 'About', time: 'Time', state: 'State', action: 'Action' },
  time: (f, { from, to }) => `${f.instant(from)} to ${f.instant(to)}`,
  state: { ahead: 'to come', open: 'under way', over: 'over' },
  withdrawn: (f, { at }) => `taken back ${f.instant(at)}`,
  withdraw: 'Take back',
  withdrawOf: (_, { what }) => `Take back: ${what}?`,
  withdrawText: 'From now on these are days like others. It stays in the list.',
  isWithdrawn: 'It is taken back',
  link: 'Announce a campaign or a holiday',
};
