import type { SharesCatalogue } from './shares-catalogue.ts';

export const sharesPtBr: SharesCatalogue = {
  list: 'O que está compartilhado',
  hint: 'Quem tem um link destes vê uma página sem entrar: só para ler, sem nada pessoal, até ele terminar.',
  none: 'Nada está compartilhado.',
  make: 'Compartilhar esta página',
  makeText:
    'Quem tem o link vê esta página como estiver então, sem entrar, sem nomes nem comentários, e nada mais.',
  days: 'Funciona por',
  forDays: (f, { days }) => `${f.number(days)} ${f.plural(days, { one: 'dia', other: 'dias' })}`,
  label: 'Para quem',
  labelHint: 'Uma anotação sua; não é mostrada a eles.',
  create: 'Criar o link',
  copyIt: 'Copie e envie. Ele também está nas configurações.',
  linkLabel: 'Link de compartilhamento',
  page: { now: 'Agora', template: 'Modelo', incident: 'Incidente' },
  column: { label: 'Para quem', page: 'Página', created: 'Criado', state: 'Estado', action: 'Ação' },
  until: (f, { at }) => `funciona até ${f.instant(at)}`,
  expired: (f, { at }) => `terminou em ${f.instant(at)}`,
  revoked: (f, { at }) => `revogado em ${f.instant(at)}`,
  revoke: 'Revogar',
  revokeOf: (_, { label }) => `Revogar o link para ${label}`,
  isRevoked: 'O link foi revogado',
  banner: (f, { until }) => `Compartilhado com você para leitura, até ${f.instant(until)}`,
  ended: {
    title: 'Este link não mostra nada',
    text: 'Ele terminou, foi revogado ou está incompleto. Peça um novo a quem o enviou.',
  },
};
