import type { SignInCatalogue } from './sign-in-catalogue.ts';

export const signInEn: SignInCatalogue = {
  title: 'Sign in',
  token: {
    label: 'API token with the scope “read”',
    hint: 'It stays in this browser tab and is forgotten when the tab is closed.',
    howTo: 'Whoever runs Culprit makes one with',
    show: 'Open the dashboard',
  },
  refused: 'This token is not valid, or was revoked. Enter another one.',
};
