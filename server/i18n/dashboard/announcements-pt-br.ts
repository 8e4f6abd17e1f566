import type { AnnouncementsCatalogue } from './announcements-catalogue.ts';

export const announcementsPtBr: AnnouncementsCatalogue = {
  make: 'Anunciar uma campanha ou um feriado',
  hint: 'Nos dias que você anuncia, até o dobro do número habitual de descadastros não gera alerta de atenção e fica dentro da faixa esperada. O que é crítico é avisado do mesmo jeito, e nenhum veredito muda.',
  kindName: 'O quê',
  kind: { campaign: 'Campanha', holiday: 'Feriado', other: 'Outra coisa' },
  label: 'Anotação',
  labelHint: 'É mostrada a todos que leem relatórios e alertas; sem nomes de pessoas.',
  labelOptional: 'Anotação (opcional)',
  topic: 'Sobre',
  whole: 'A conta inteira',
  from: 'Primeiro dia',
  to: 'Último dia',
  toHint: (_, { zone }) =>
    `Dias inteiros (${zone}). As pessoas continuam saindo por um ou dois dias depois da mensagem: termine depois do envio.`,
  made: 'Está anunciado',
  refused:
    'Não foi aceito: confira os dias (no máximo 31, e ainda não terminados) e se a anotação não tem números.',
  list: 'O que foi anunciado',
  listHint: 'Dias anunciados com antecedência, também os que já passaram',
  none: 'Nada foi anunciado.',
  column: { what: 'O quê', topic: 'Sobre', time: 'Período', state: 'Estado', action: 'Ação' },
  time: (f, { from, to }) => `${f.instant(from)} a ${f.instant(to)}`,
  state: { ahead: 'por vir', open: 'em curso', over: 'terminado' },
  withdrawn: (f, { at }) => `retirado em ${f.instant(at)}`,
  withdraw: 'Retirar',
  withdrawOf: (_, { what }) => `Retirar: ${what}?`,
  withdrawText: 'A partir de agora são dias como os outros. Continua na lista.',
  isWithdrawn: 'Foi retirado',
  link: 'Anunciar uma campanha ou um feriado',
};
