import type { SignInCatalogue } from './sign-in-catalogue.ts';

export const signInEn: SignInCatalogue = {
  title: 'Sign in',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  wrong: 'E-mail or password is wrong.',
  tooMany: (f, { seconds }) =>
    seconds === null
      ? 'Too many tries. Wait a few minutes.'
      : `Too many tries. Try again in ${f.number(Math.ceil(seconds / 60))} min.`,
  ended: 'You are no longer signed in. Please sign in again.',
  field: {
    email: 'This is no e-mail address.',
    password: 'The password needs 10 to 128 characters.',
    name: 'Write a name of at most 100 characters.',
  },
  link: { working: 'Signing you in …', used: 'This link was used already, or has expired.' },
  mail: {
    heading: 'By e-mail',
    signIn: 'Send me a link to sign in',
    reset: 'I forgot my password',
    sent: 'If there is a member with this address, a link is on its way. It works once.',
  },
  token: {
    heading: 'With an API token',
    label: 'API token with the scope “read”',
    hint: 'It stays in this browser tab and is forgotten when the tab is closed.',
    howTo: 'Whoever runs Culprit makes one with',
    show: 'Open the dashboard',
  },
  name: 'Name',
  newPassword: 'New password',
  passwordHint: '10 to 128 characters',
  welcome: {
    title: 'Welcome',
    text: 'You are the first one here. You will manage this account: invite others, and see personal data where that is needed.',
    submit: 'Begin',
    noLink: 'The first member comes in by the link that is printed by',
  },
  join: {
    title: 'Join',
    text: (_, { email }) => `You were invited as ${email}.`,
    submit: 'Join',
    noLink: 'Open the link of your invitation.',
  },
  reset: {
    title: 'Choose a new password',
    text: (_, { email }) => `For ${email}. All your other sessions end.`,
    submit: 'Save and sign in',
    noLink: 'Open the link from the e-mail.',
  },
  toSignIn: 'To the sign-in',
};
