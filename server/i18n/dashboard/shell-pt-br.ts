import type { ShellCatalogue } from './shell-catalogue.ts';

export const shellPtBr: ShellCatalogue = {
  skip: 'Ir para o conteúdo',
  mainNavigation: 'Páginas',
  preferences: 'Preferências',
  now: 'Agora',
  templates: 'Modelos',
  decide: 'A decidir',
  waiting: (f, { waiting }) =>
    `${f.number(waiting)} ${f.plural(waiting, { one: 'espera', other: 'esperam' })} uma decisão`,
  settings: 'Configurações',
  language: 'Idioma',
  theme: 'Tema',
  themes: { light: 'Claro', dark: 'Escuro', auto: 'Como no sistema' },
  zone: (_, { zone }) => `Horários de ${zone}`,
  signOut: 'Sair',
  close: 'Fechar',
  notFound: {
    title: 'Não há página aqui',
    text: 'O endereço pode estar errado, ou aquilo a que ele levava já não existe.',
    home: 'Ir para Agora',
  },
  keyboard: {
    title: 'Teclado',
    open: 'Atalhos de teclado',
    here: 'Nesta página',
    everywhere: 'Em toda parte',
    isOn: 'Usar atalhos',
    hint: 'Tudo também pode ser feito sem eles.',
    help: 'Mostrar esta ajuda',
    goTo: (_, { place }) => `Ir para ${place}`,
  },
};
