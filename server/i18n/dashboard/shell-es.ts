import type { ShellCatalogue } from './shell-catalogue.ts';

export const shellEs: ShellCatalogue = {
  skip: 'Ir al contenido',
  mainNavigation: 'Páginas',
  preferences: 'Preferencias',
  now: 'Ahora',
  templates: 'Plantillas',
  decide: 'Por decidir',
  waiting: (f, { waiting }) =>
    `${f.number(waiting)} ${f.plural(waiting, { one: 'espera', other: 'esperan' })} una decisión`,
  settings: 'Ajustes',
  language: 'Idioma',
  theme: 'Tema',
  themes: { light: 'Claro', dark: 'Oscuro', auto: 'Como el sistema' },
  zone: (_, { zone }) => `Horas de ${zone}`,
  signOut: 'Cerrar sesión',
  close: 'Cerrar',
  notFound: {
    title: 'Aquí no hay ninguna página',
    text: 'La dirección puede estar mal escrita, o aquello a lo que llevaba ya no existe.',
    home: 'Ir a Ahora',
  },
  keyboard: {
    title: 'Teclado',
    open: 'Atajos de teclado',
    here: 'En esta página',
    everywhere: 'En todas partes',
    isOn: 'Usar atajos',
    hint: 'Todo se puede hacer también sin ellos.',
    help: 'Mostrar esta ayuda',
    goTo: (_, { place }) => `Ir a ${place}`,
  },
};
