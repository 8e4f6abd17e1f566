import type { PageCatalogue } from './page-catalogue.ts';

export const pageEn: PageCatalogue = {
  title: 'Culprit: which template makes people leave',
  language: 'Language',
  token: {
    heading: 'A token is needed',
    label: 'API token with the scope “read”',
    hint: 'It stays in this browser tab and is forgotten when the tab is closed.',
    howTo: 'Whoever runs Culprit makes one with',
    show: 'Show the verdict',
    forget: 'Forget the token',
  },
  state: {
    loading: 'Asking for the latest verdict …',
    refused: 'This token is not valid, or was revoked. Enter another one.',
    lacksScope: 'This token may not read verdicts. Enter one with the scope “read”.',
    noVerdict: 'There is no verdict yet. The first one comes within a minute after the analysis has started.',
    offline: 'The server does not answer. This page keeps trying every minute.',
    trouble: 'The server answered with an error. This page keeps trying every minute.',
  },
  stillShown: 'What stands below is the last verdict that came in.',
  checked: (f, { at }) => `Last checked ${f.instant(at)}; again every minute.`,
  shareOfExcess: 'Share of the excess (95 % sure)',
};
