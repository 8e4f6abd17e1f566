import type { MemberCatalogue } from './member-catalogue.ts';

export const memberPtBr: MemberCatalogue = {
  welcome: (f, { link, until }) =>
    `Ainda não há membros. Abra este link para criar o primeiro; ele funciona uma única vez, até ${f.instant(until)} ou até o próximo início:\n  ${link}`,
  demoLink: (_, { link }) =>
    `Abra o painel, já com a sessão iniciada (o link funciona uma única vez):\n  ${link}`,
  none: 'Não há membros. O próximo `culprit serve` mostra o link para criar o primeiro.',
  column: {
    id: 'Id',
    email: 'E-mail',
    name: 'Nome',
    role: 'Papel',
    personal: 'Dados pessoais',
    joined: 'Entrou',
    seen: 'Visto',
  },
  role: { viewer: 'vê', reviewer: 'decide', admin: 'administra' },
  yes: 'sim',
  invited: (f, { email, until, mailed }) =>
    `${email} foi convidado${mailed ? ', também por e-mail' : ''}. Entregue este link; ele funciona uma única vez, até ${f.instant(until)}:`,
  reset: (f, { email, until }) =>
    `Entregue este link a ${email} para escolher uma nova senha; ele funciona uma única vez, até ${f.instant(until)}:`,
  noPublicUrl:
    'CULPRIT_PUBLIC_URL não está definida: se o endereço do link não for o do serviço, troque a parte antes da primeira barra.',
  changed: (_, { email }) => `${email} foi alterado.`,
  removed: (_, { email }) => `${email} foi removido, com as suas sessões.`,
};
