import type { HealthCatalogue } from './health-catalogue.ts';

export const healthPtBr: HealthCatalogue = {
  title: 'Como os dados chegam',
  open: 'Detalhes dos dados',
  good: 'Os dados chegam',
  look: 'Veja os dados',
  lastWebhook: (f, { at }) => `último webhook em ${f.instant(at)}`,
  noWebhook: 'ainda nenhum webhook',
  waiting: (f, { n }) =>
    n === 0
      ? 'nada na fila'
      : `${f.number(n)} ${f.plural(n, { one: 'corpo espera', other: 'corpos esperam' })} na fila`,
  waitingSince: (f, { at }) => `O mais antigo espera desde ${f.instant(at)}.`,
  setAside: (f, { n }) =>
    n === 0
      ? 'nada separado'
      : `${f.number(n)} ${f.plural(n, { one: 'corpo ilegível foi separado', other: 'corpos ilegíveis foram separados' })}`,
  unlinked: (f, { share, deliveries }) =>
    `${f.percent(share, 1)} de ${f.number(deliveries)} entregas sem modelo conhecido`,
  noDeliveries: 'nenhuma entrega nos últimos sete dias',
  drops: 'O que ficou de fora nos últimos sete dias',
  noDrops: 'Nada ficou de fora.',
  column: {
    reason: 'Motivo',
    detail: 'Detalhe',
    n: 'Quantos',
    job: 'Tarefa',
    state: 'Estado',
    at: 'Terminou',
  },
  mail: {
    off: 'nenhum servidor de e-mail: ninguém recebe relatórios nem alertas',
    waiting: (f, { n, since, code }) =>
      n === 0
        ? 'nenhum e-mail espera'
        : `${f.number(n)} ${f.plural(n, { one: 'e-mail espera', other: 'e-mails esperam' })}${since === null ? '' : `, o mais antigo desde ${f.instant(since)}`}${code === null ? '' : ` (${code})`}`,
    failed: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'e-mail abandonado', other: 'e-mails abandonados' })} nos últimos sete dias`,
    bounced: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'destinatário não recebe', other: 'destinatários não recebem' })} mais e-mails: o endereço não aceita nenhum (Configurações, E-mails)`,
    twice: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'e-mail pode', other: 'e-mails podem' })} ter chegado duas vezes`,
  },
  jobs: 'O que roda sozinho',
  job: {
    analyse: 'Análise',
    'audit-practice': 'Auditoria das saídas',
    maintain: 'Manutenção',
    'sync-platform': 'Consulta à plataforma',
  },
  jobState: { running: 'em andamento', done: 'feita', failed: 'falhou; será repetida' },
};
