import type { LinkMailCatalogue } from './link-mail-catalogue.ts';

export const linkMailPtBr: LinkMailCatalogue = {
  greeting: (_, { name }) => (name === '' ? 'Olá,' : `Olá, ${name},`),
  once: (f, { until }) => `O link funciona uma única vez, até ${f.instant(until)}.`,
  copy: 'Se o botão não abrir, copie este endereço para o navegador:',
  'sign-in': {
    subject: 'Seu link para entrar no Culprit',
    why: 'Você pediu um link para entrar no Culprit.',
    action: 'Entrar',
    otherwise: 'Se não foi você, ignore este e-mail: sem o link, ninguém entra.',
  },
  invitation: {
    subject: 'Convite para o Culprit',
    why: 'Você recebeu um convite para o Culprit, que mostra qual modelo de mensagem faz as pessoas saírem. Escolha uma senha para começar.',
    action: 'Aceitar o convite',
    otherwise: 'Se você não esperava este convite, ignore este e-mail.',
  },
  reset: {
    subject: 'Nova senha do Culprit',
    why: 'Alguém pediu uma nova senha para a sua conta no Culprit.',
    action: 'Escolher nova senha',
    otherwise: 'Se não foi você, ignore este e-mail: a senha atual continua valendo.',
  },
};
