import type { ShellCatalogue } from './shell-catalogue.ts';

export const shellEn: ShellCatalogue = {
  skip: 'Skip to the content',
  mainNavigation: 'Pages',
  preferences: 'Preferences',
  now: 'Now',
  templates: 'Templates',
  decide: 'To decide',
  waiting: (f, { waiting }) =>
    `${f.number(waiting)} ${f.plural(waiting, { one: 'waits', other: 'wait' })} for a decision`,
  settings: 'Settings',
  language: 'Language',
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark', auto: 'As the system' },
  zone: (_, { zone }) => `Times in ${zone}`,
  signOut: 'Sign out',
  close: 'Close',
  notFound: {
    title: 'There is no page here',
    text: 'The address may be mistyped, or what it led to may be gone.',
    home: 'Go to Now',
  },
  keyboard: {
    title: 'Keyboard',
    open: 'Keyboard shortcuts',
    here: 'On this page',
    everywhere: 'Everywhere',
    isOn: 'Use shortcuts',
    hint: 'Everything can also be done without them.',
    help: 'Show this help',
    goTo: (_, { place }) => `Go to ${place}`,
  },
};
