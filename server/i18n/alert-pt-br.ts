import type { AlertCatalogue } from './alert-catalogue.ts';
import type { Format } from './format.ts';
import { joined } from './joined.ts';

const optOuts = { one: 'descadastro', other: 'descadastros' };
const deliveries = { one: 'entrega', other: 'entregas' };

function sentBy(f: Format, numbers: readonly string[]): string {
  if (numbers.length === 0) return '';
  return ` Enviadas ${f.plural(numbers.length, { one: 'pelo número', other: 'pelos números' })} ${joined(numbers, 'e')}.`;
}

export const alertPtBr: AlertCatalogue = {
  kind: {
    opened: null,
    raised: null,
    worse: 'atualizado',
    reopened: 'voltou',
    reminder: 'lembrete',
    'snooze-ends': 'lembrete',
    recovered: 'resolvido',
  },
  subject: (f, { rate, usual, name }) =>
    `descadastros ${f.percent(rate, 1)} ${name === null ? 'na conta toda' : `em ${name}`} (normal: ${f.percent(usual, 1)})`,
  over: (_, { name }) => `descadastros ${name === null ? '' : `em ${name} `}de volta ao normal`,
  title: {
    opened: (_, { about }) => `${about}: mais gente saindo do que o normal`,
    raised: (_, { about }) => `${about}: agora é crítico`,
    worse: (_, { about }) => `${about}: piorou`,
    reopened: (_, { about }) => `${about}: voltou`,
    reminder: (_, { about }) => `${about}: continua e ninguém assumiu`,
    'snooze-ends': (_, { about }) => `${about}: o adiamento terminou`,
    recovered: (_, { about }) => `${about}: de volta ao normal`,
  },
  fact: {
    what: 'O que aconteceu',
    compared: 'Em comparação com',
    who: 'Quem é afetado',
    cause: 'Causa mais provável',
    next: 'O que fazer',
    otherwise: 'Se nada for feito',
  },
  what: (f, { rate, optOuts: n, deliveries: of, from, to, zone }) =>
    `${f.rate(rate)} das entregas terminaram em descadastro: ${f.number(n)} de ${f.number(of)}, de ${f.instant(from)} a ${f.instant(to)} (${zone}).`,
  whatOver: (f, { since, zone }) =>
    `Não há mais descadastros que o normal desde ${f.instant(since)} (${zone}).`,
  compared: (f, { usual, excess, warning, critical, line }) =>
    `O normal é ${f.rate(usual)}; são ${f.number(excess)} a mais. Os alertas começam em ${f.percent(warning)} de probabilidade; crítico é a partir de ${f.percent(critical)}, ou de ${f.rate(line)} das entregas.`,
  comparedOver: (f, { rate, usual }) => `Agora ${f.rate(rate)} das entregas; o normal é ${f.rate(usual)}.`,
  who: (f, { deliveries: n, about, since, outside, numbers }) =>
    `${f.number(n)} ${f.plural(n, deliveries)} desde ${f.instant(since)} (${about})${outside === null ? '' : `, ${f.number(outside)} a pessoas que não tinham dado consentimento`}.${sentBy(f, numbers)}`,
  whoOver: (f, { excess, since }) =>
    `Ao todo, ${f.number(excess)} ${f.plural(Math.round(excess), optOuts)} a mais desde ${f.instant(since)}.`,
  cause: (f, { name, probability, fact }) =>
    `${name}, com ${f.probability(probability)} de probabilidade.${fact === null ? '' : ` ${fact}`}`,
  causeWide: 'Nenhum modelo em particular: todos são afetados por igual. Procure uma causa fora deles.',
  review: (_, { name }) => `Veja as evidências e pare de enviar ${name} até ficar claro o motivo.`,
  reviewWide: 'Veja o que mudou para todos: listas, horários, frequência, o próprio número.',
  otherwise: (f, { perDay, pauses }) =>
    `${perDay < 1 ? '' : `Neste ritmo, cerca de ${f.number(perDay)} ${f.plural(Math.round(perDay), { one: 'pessoa a mais que o normal sai', other: 'pessoas a mais que o normal saem' })} por dia. `}Um modelo em vermelho na plataforma é pausado por ${joined(
      pauses.map((hours) => `${f.number(hours)} h`),
      'e depois',
    )} e na terceira vez é desativado.`,
  nextOver: 'Nada. Diga nas evidências se foi este modelo: os próximos vereditos aprendem com isso.',
  outage: {
    name: {
      'provider-outage': 'queda do provedor',
      'feed-gap': 'lacuna na entrada de dados',
      'error-burst': 'onda de falhas tardias',
    },
    subject: (f, { n, name }) => `${name}, ${f.number(n)} alertas de uma vez`,
    title: (f, { n, name }) => `Uma causa provável de ${f.number(n)} alertas: ${name}`,
    gravest: (_, { about }) => `O mais grave: ${about}`,
    suspect: 'Suspeito além disso',
    next: 'Olhe primeiro o provedor e a entrada de dados; só pause um modelo se as pessoas continuarem saindo depois que o que ficou retido chegar.',
    all: (f, { n }) => `Os ${f.number(n)} alertas deste e-mail`,
  },
  others: 'Da mesma causa',
  candidates: 'Suspeitos',
  candidate: (f, { probability, excess, rate, usual, since }) =>
    `${f.probability(probability)} de probabilidade · ${f.number(excess)} a mais · ${f.rate(rate)} (normal: ${f.rate(usual)}) · desde ${f.instant(since)}`,
  rivals: 'O que mais poderia ser',
  noRivals: 'Nada mais se destaca.',
  caveats: 'Em que isto se baseia',
  windows: 'As últimas janelas: descadastros por entrega',
  windowNote: (_, { zone }) => `Início de cada janela, ${zone}`,
  evidence: 'Ver as evidências',
  acknowledge: 'Estou cuidando',
  snooze: 'Adiar por 8 h',
  snoozeScope:
    'O adiamento vale só para este incidente, só para você, e termina antes se piorar. Cada link pergunta antes de fazer algo.',
  answersAll: (f, { n }) => `Cada link vale para todos os ${f.number(n)} incidentes deste e-mail.`,
  snoozeScopeAll:
    'O adiamento vale só para estes incidentes, só para você, e termina antes para o que piorar. Cada link pergunta antes de fazer algo.',
  oneOff: 'Não é problema: caso isolado',
  newNormal: 'Não é problema: novo normal',
  asks: 'Cada link pergunta antes de fazer algo.',
  rule: (f, { version, incident, step }) =>
    `Regra: mais descadastros que o normal, versão ${f.number(version)} · incidente ${f.number(incident)}, passo ${f.number(step)}`,
  tune: 'Mudar quando os alertas são enviados',
  digest: {
    subject: (f, { n, critical }) =>
      `mais ${f.number(n)} ${f.plural(n, { one: 'alerta', other: 'alertas' })} hoje${critical > 0 ? `, ${f.number(critical)} ${f.plural(critical, { one: 'crítico', other: 'críticos' })}` : ''}`,
    label: 'Resumo',
    title: (f, { n }) =>
      `Mais ${f.number(n)} ${f.plural(n, { one: 'alerta', other: 'alertas' })} em um só e-mail`,
    text: 'Só alguns alertas por dia são enviados separadamente; aqui estão os demais.',
    heading: 'Alertas',
    open: 'Ver o que está aberto agora',
  },
};
