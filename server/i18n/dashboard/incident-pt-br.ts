import type { Format } from '../format.ts';
import type { IncidentCatalogue, SubjectParts } from './incident-catalogue.ts';

const about = ({ kind, topic }: SubjectParts): string =>
  kind === 'account' ? 'a conta inteira' : topic === null ? 'modelos sem assunto' : topic;
const by = (name: string | null): string => (name === null ? '' : `${name}, `);

export const incidentPtBr: IncidentCatalogue = {
  title: 'Incidente',
  heading: (f, { excess, since, ...subject }) =>
    `${about(subject)}: ${f.number(excess)} ${f.plural(Math.round(excess), { one: 'descadastro', other: 'descadastros' })} a mais desde ${f.instant(since)}`,
  link: (_, subject) => `Incidente: ${about(subject)}`,
  since: (f, { at }) => `desde ${f.instant(at)}`,
  state: { warning: 'Atenção', critical: 'Crítico', recovered: 'Normalizado', resolved: 'Encerrado' },
  missing: {
    title: 'Esse incidente não existe',
    text: 'O endereço pode estar errado, ou ele terminou há tanto tempo que não é mais guardado.',
    home: 'Ver o que está aberto agora',
  },
  chart: {
    heading: 'Como evoluiu',
    title: 'Descadastros a mais ao longo do tempo',
    summary: (f, { peak, peakAt, last }) =>
      `No máximo ${f.number(peak)} a mais, em ${f.instant(peakAt)}; pelo último veredito, ${f.number(last)}.`,
    note: (_, { zone }) => `Um ponto por veredito (${zone})`,
    at: 'Quando',
    excess: 'Descadastros a mais',
    probability: 'Probabilidade',
    none: 'Ainda não há veredito guardado sobre ele.',
  },
  culprits: {
    heading: 'Sob suspeita',
    noneNow: 'Nenhum modelo está sob suspeita.',
    without: 'Sem este modelo',
    compared: (f, { template, rate, without, usual }) =>
      `De todas as entregas, ${f.rate(rate)} terminaram em descadastro. Sem ${template} seriam ${f.rate(without)}; o normal seria ${f.rate(usual)}.`,
    withName: 'com ele',
    withoutName: 'sem ele',
    usualName: 'normal sem ele',
  },
  verbs: {
    group: (_, { template }) => `Sua palavra sobre ${template}`,
    confirm: 'Foi este',
    refute: 'Não foi este…',
    later: 'Depois…',
    undo: 'Desfazer',
    cancel: 'Cancelar',
    failed: 'Não foi possível salvar. Nada mudou.',
    said: {
      confirmed: (f, { by: name, at }) => `Foi este (${by(name)}${f.instant(at)})`,
      'one-off': (f, { by: name, at }) => `Não foi este: caso isolado (${by(name)}${f.instant(at)})`,
      'new-normal': (f, { by: name, at }) => `Não foi este: novo normal (${by(name)}${f.instant(at)})`,
    },
    ask: (_, { template }) => `Por que não foi ${template}?`,
    oneOff: {
      name: 'Caso isolado',
      effect: 'Este pico não gera mais alarme. O próximo gera.',
    },
    newNormal: {
      name: 'O novo normal',
      effect: 'Por quatro semanas a taxa atual não gera alarme; uma 50 % mais alta gera.',
    },
    laterAsk: 'Quando ele deve voltar?',
    ends: { hours: 'Em 8 horas', tomorrow: 'Amanhã às 9:00', days: 'Em 3 dias', week: 'Em 7 dias' },
    whose: { ask: 'Para quem?', everybody: 'Para todos', me: 'Só para mim: meus e-mails' },
    scope: {
      mails: (f, { at, zone }) =>
        `Só este incidente e só os seus e-mails, até ${f.instant(at)} (${zone}). Os outros recebem os deles. Se piorar você é avisado antes, e no fim se ainda continuar.`,
      incident: (f, { at, zone }) =>
        `Só este incidente, para todos, até ${f.instant(at)} (${zone}). Se piorar, volta antes.`,
      template: (f, { at, zone }) =>
        `Só este modelo, para todos, até ${f.instant(at)} (${zone}). Se antes disso virar um incidente, o incidente será avisado mesmo assim.`,
    },
    mute: {
      forWhom: (f, { recipients: n }) =>
        n === 0
          ? 'Ninguém recebe alertas sobre ele por e-mail.'
          : `${f.number(n)} ${f.plural(n, { one: 'pessoa deixa', other: 'pessoas deixam' })} de receber lembretes dele por e-mail.`,
      stays: 'Se piorar, quando terminar e no relatório, continua sendo avisado.',
      before: (f, { days, mails, held }) =>
        mails === 0
          ? `Nos últimos ${f.number(days)} dias não foi enviado nenhum alerta sobre isto.`
          : `Nos últimos ${f.number(days)} dias ${f.plural(mails, { one: 'foi enviado', other: 'foram enviados' })} por e-mail ${f.number(mails)} ${f.plural(mails, { one: 'alerta', other: 'alertas' })} sobre isto; ${f.number(held)} ${f.plural(held, { one: 'teria ficado retido', other: 'teriam ficado retidos' })}.`,
    },
    putOff: 'Adiar',
    putOffUntil: {
      everybody: (f, { at }) => `Adiado para todos até ${f.instant(at)}`,
      me: (f, { at }) => `Seus e-mails sobre isto esperam até ${f.instant(at)}`,
    },
    bringBack: 'Trazer de volta agora',
    done: {
      confirmed: 'Anotado: foi este.',
      'one-off': 'Anotado: caso isolado.',
      'new-normal': 'Anotado: novo normal.',
      undecided: 'Desfeito.',
      snoozed: 'Adiado.',
      back: 'De volta.',
    },
  },
  team: {
    heading: 'Quem cuida disto',
    acknowledge: 'Estou cuidando',
    acknowledged: (_, { by: name }) => `${name} está cuidando`,
    assign: 'Responsável',
    nobody: 'Ninguém',
    resolve: 'Encerrar',
    reopen: 'Reabrir',
    resolveHint: 'Encerrado, só volta se piorar, ou se terminar e recomeçar.',
  },
  fixes: {
    heading: 'Funcionou?',
    done: {
      paused: (f, { template, at }) => `${template} foi pausado em ${f.instant(at)}.`,
      edited: (f, { template, at }) => `O texto de ${template} mudou em ${f.instant(at)}.`,
      narrowed: (f, { template, at }) =>
        `${template} quase não vai mais a quem não aceitou, desde cerca de ${f.instant(at)}.`,
    },
    tooEarly: (f, { at }) => `Cedo demais para dizer; os sete dias terminam em ${f.instant(at)}.`,
    avoided: (f, { optOuts, low, high }) =>
      `Nos sete dias seguintes, cerca de ${f.number(optOuts)} descadastros deixaram de vir (95 % de certeza: de ${f.number(low)} a ${f.number(high)}).`,
    nothing: 'Nos sete dias seguintes houve muito pouco para comparar.',
    rating: {
      recovered: 'A qualidade do modelo se recuperou.',
      unchanged: 'A qualidade do modelo é a mesma.',
      worse: 'A qualidade do modelo piorou.',
      unknown: 'A plataforma não informou a qualidade do modelo para comparar.',
    },
  },
  timeline: {
    heading: 'O que aconteceu',
    comment: 'Comentário',
    hint: 'Para todos que podem entrar. Sem nomes nem números de clientes.',
    send: 'Adicionar comentário',
    withdraw: 'Retirar',
    withdrawn: 'Retirado. O texto voltou ao campo.',
  },
  actor: { service: 'Culprit', token: 'um programa', member: 'alguém da equipe', gone: 'alguém que saiu' },
  step: {
    opened: (f, { excess, probability }) =>
      `Aberto: ${size(f.number(excess ?? 0), f.probability(probability ?? 0))}`,
    raised: (f, { excess, probability }) =>
      `Agora crítico: ${size(f.number(excess ?? 0), f.probability(probability ?? 0))}`,
    worse: (f, { excess, probability }) =>
      `Piorou: ${size(f.number(excess ?? 0), f.probability(probability ?? 0))}`,
    'snooze-ended': () => 'Fim do adiamento',
    recovered: () => 'Normalizado: nada a ver por meia hora',
    reopened: (f, { excess, probability }) =>
      `Voltou: ${size(f.number(excess ?? 0), f.probability(probability ?? 0))}`,
    acknowledged: () => 'Está cuidando',
    'acknowledgement-undone': () => 'Não está mais cuidando',
    assigned: (_, { member }) => `Responsável: ${member}`,
    unassigned: () => 'Sem responsável',
    snoozed: (f, { until }) => `Adiado até ${f.instant(until ?? 0)}`,
    'snooze-undone': () => 'Trazido de volta',
    'snoozed-for-one': (f, { until }) => `Adiado até ${f.instant(until ?? 0)}, só para os próprios e-mails`,
    'snooze-for-one-undone': () => 'Voltou a receber os próprios e-mails',
    resolved: () => 'Encerrado',
    'resolution-undone': () => 'Reaberto',
    commented: () => 'Comentário',
    'comment-withdrawn': () => 'Comentário retirado',
    decided: (_, { template }) => template,
    'fix-seen': (_, { template, fix }) =>
      `${template}: ${fix === 'paused' ? 'pausado' : fix === 'edited' ? 'texto alterado' : 'enviado a menos pessoas sem consentimento'}`,
    'fix-judged': (_, { template }) => `${template}: sete dias depois`,
  },
  marks: { opened: 'Aberto', reopened: 'Voltou', raised: 'Crítico', worse: 'Piorou', recovered: 'Normal' },
  precision: (f, { confirmed, decided, named }) =>
    decided === 0
      ? `${namedSoFar(f, named)} Ninguém disse ainda se estava certo.`
      : `${namedSoFar(f, named)} Decididos: ${f.number(decided)}; foi este: ${f.number(confirmed)}.`,
  key: { seen: 'Estou cuidando', later: { incident: 'Adiar o incidente', template: 'Adiar o modelo' } },
};

function namedSoFar(f: Format, named: number): string {
  return `${f.number(named)} ${f.plural(named, { one: 'modelo foi apontado', other: 'modelos foram apontados' })} até agora.`;
}

function size(excess: string, probability: string): string {
  return `${excess} descadastros a mais, ${probability} de probabilidade`;
}
