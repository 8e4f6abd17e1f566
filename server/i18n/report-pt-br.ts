import { joined } from './joined.ts';
import type { ReportCatalogue } from './report-catalogue.ts';

const fromTo = (from: string | null, to: string | null): string =>
  to === null ? '' : from === null ? ` para ${to}` : ` de ${from} para ${to}`;

export const reportPtBr: ReportCatalogue = {
  title: (_, { first, last }) =>
    last === null ? `Relatório de qualidade de ${first}` : `Relatório de qualidade de ${first} a ${last}`,
  tile: {
    deliveries: 'Entregues',
    optOuts: 'Descadastros',
    rate: 'Descadastros por entrega',
    rating: 'Classificação dos números',
    limit: 'Máximo de pessoas em 24 h',
    noLimit: 'sem limite',
    reached: (f, { people, share }) =>
      `${f.number(people)} ${f.plural(people, { one: 'pessoa recebeu', other: 'pessoas receberam' })} modelos nas últimas 24 h${share === null ? '' : `, no máximo ${f.percent(share)} do limite`}`,
    busiest: (f, { most, days }) =>
      `dia mais movimentado dos últimos ${f.number(days)}: ${f.number(most)} ${f.plural(most, { one: 'mensagem entregue', other: 'mensagens entregues' })}`,
    before: (_, { value, change }) =>
      change === null ? `uma semana antes: ${value}` : `uma semana antes: ${value}, ${change}`,
    noBefore: 'sem semana anterior para comparar',
    notKnown: 'não se sabe',
  },
  heading: {
    decisions: 'Precisa de decisão',
    changes: 'O que mudou',
    incidents: 'Incidentes abertos',
    consent: 'Consentimento',
    leaving: 'Como e por que as pessoas saíram',
    practice: 'Como se deixa sair',
    templates: 'Modelos',
    health: 'Dados',
    notJudged: 'Em que isto se baseia e o que não se sabe',
  },
  decision: {
    none: 'Nada.',
    more: (f, { n }) =>
      `E mais ${f.number(n)} ${f.plural(n, { one: 'item', other: 'itens' })}: o painel mostra todos.`,
    culprit: (f, { name, probability, excess, since }) =>
      `${name}: com ${f.probability(probability)} de probabilidade, a causa de ${f.number(excess)} descadastros acima do normal desde ${f.instant(since)}.`,
    numberRed: (_, { number }) =>
      `O número ${number} está em vermelho: a plataforma pode bloqueá-lo em seguida.`,
    templateStopped: (f, { name, pauses }) =>
      pauses === 0
        ? `${name} está em vermelho: a plataforma o pausa em seguida.`
        : `${name} está parado pela plataforma, ${f.number(pauses)} ${f.plural(pauses, { one: 'vez', other: 'vezes' })} até agora.`,
    lateSends: (f, { late, people }) =>
      `${f.number(late)} ${f.plural(late, { one: 'mensagem foi enviada', other: 'mensagens foram enviadas' })} a ${f.number(people)} ${f.plural(people, { one: 'pessoa que já tinha', other: 'pessoas que já tinham' })} pedido para sair.`,
    reviews: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'resposta espera', other: 'respostas esperam' })} que alguém diga o que se quis dizer.`,
    unmapped: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'modelo não tem', other: 'modelos não têm' })} assunto: não dá para conferir o consentimento.`,
    quarantined: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'corpo recebido não pôde', other: 'corpos recebidos não puderam' })} ser ${f.plural(n, { one: 'lido', other: 'lidos' })}.`,
  },
  change: {
    none: 'Nada.',
    added: (f, { at, name, by }) => `${f.instant(at)}: ${name} foi criado${by === null ? '' : ` por ${by}`}.`,
    changed: {
      edited: (f, { at, name }) => `${f.instant(at)}: o texto de ${name} foi editado.`,
      category: (f, { at, name, from, to }) =>
        `${f.instant(at)}: a categoria de ${name} passou${fromTo(from, to)}.`,
      unpaused: (f, { at, name }) => `${f.instant(at)}: ${name} pode ser enviado de novo.`,
      topic: (f, { at, name, from, to }) =>
        `${f.instant(at)}: o assunto de ${name} mudou${fromTo(from, to)}.`,
    },
    status: (f, { at, name, status }) => `${f.instant(at)}: ${name} está ${status} na plataforma.`,
    templateRating: (f, { at, name, from, to }) =>
      `${f.instant(at)}: a classificação de ${name} foi de ${from} para ${to}.`,
    numberRating: (f, { at, number, from, to }) =>
      `${f.instant(at)}: a classificação do número ${number} foi de ${from} para ${to}.`,
  },
  rating: { GREEN: 'verde', YELLOW: 'amarelo', RED: 'vermelho', UNKNOWN: 'sem classificação' },
  incident: {
    none: 'Nenhum.',
    about: ({ kind, topic }) =>
      kind === 'account' ? 'A conta toda' : topic === null ? 'Modelos sem assunto' : `Assunto ${topic}`,
    level: { warning: 'atenção', critical: 'crítico' },
    open: (f, { about, level, excess, since, isTaken }) =>
      `${about}: ${level}, ${f.number(excess)} ${f.plural(Math.round(excess), { one: 'descadastro', other: 'descadastros' })} a mais desde ${f.instant(since)}; ${isTaken ? 'alguém já assumiu' : 'ninguém assumiu'}.`,
    snoozed: (f, { about, until, soon }) =>
      `${about}: adiado até ${f.instant(until)}${soon ? ', volta em breve' : ''}.`,
    snoozedForYou: (f, { about, until, soon }) =>
      `${about}: adiado só para você até ${f.instant(until)}${soon ? ', volta em breve' : ''}.`,
  },
  consent: {
    coverage: (f, { share, outside, unknown }) =>
      `${f.percent(share)} das entregas foram para quem tinha concordado; ${f.number(outside)} para quem não tinha (meta: 0), ${f.number(unknown)} para quem não se sabe.`,
    none: 'Nada foi entregue.',
  },
  leaving: {
    total: (f, { optOuts }) =>
      `${f.number(optOuts)} ${f.plural(optOuts, { one: 'novo descadastro', other: 'novos descadastros' })}.`,
    channels: 'Como',
    reasons: 'Por quê',
  },
  health: {
    good: 'Tudo o que chegou está contado.',
    pending: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'corpo espera', other: 'corpos esperam' })} para ser ${f.plural(n, { one: 'contado', other: 'contados' })}.`,
    quarantined: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'corpo não pôde', other: 'corpos não puderam' })} ser ${f.plural(n, { one: 'lido', other: 'lidos' })}; nada se perdeu, dá para ler de novo.`,
    webhook: (f, { at }) => `Último webhook: ${f.instant(at)}.`,
    noWebhook: 'Nenhum webhook chegou ainda.',
    failedJobs: (_, { names }) => `Falharam e serão repetidas: ${joined(names, 'e')}.`,
  },
  column: {
    template: 'Modelo',
    deliveries: 'Entregues',
    optOuts: 'Descadastros por resposta',
    rate: 'Taxa',
    failures: 'Falhas',
  },
  all: 'Todos',
  note: 'Os descadastros da tabela são os que responderam diretamente a uma mensagem do modelo; o veredito também pesa os outros.',
};
