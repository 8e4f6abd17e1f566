import type { TemplatesCatalogue } from './templates-catalogue.ts';

export const templatesPtBr: TemplatesCatalogue = {
  title: 'Modelos',
  period: (f, { at, zone }) => `Últimos sete dias até ${f.instant(at)} (${zone})`,
  summary: (f, { review, paused, total }) => {
    const need = f.plural(review, { one: 'pede', other: 'pedem' });
    const begin =
      review === 0
        ? 'Nenhum modelo pede revisão'
        : `${f.number(review)} de ${f.number(total)} modelos ${need} revisão`;
    const stopped = f.plural(paused, { one: 'pausado', other: 'pausados' });
    return `${begin}${paused === 0 ? '' : `, ${f.number(paused)} ${stopped}`}.`;
  },
  number: (f, { number, quality, since }) =>
    `Número ${number}: ${quality}${since === null ? '' : ` desde ${f.instant(since)}`}.`,
  column: {
    template: 'Modelo',
    priority: 'Revisão',
    rating: 'Qualidade',
    topic: 'Assunto',
    category: 'Categoria',
    age: 'Idade',
    trend: '28 dias',
    deliveries: 'Entregues',
    optOuts: 'Descadastros',
    rate: 'Taxa',
    change: 'Ante o normal',
    coverage: 'Consentimento',
    policy: 'Política',
    owner: 'Responsável',
    probability: 'Suspeita',
  },
  views: 'Visões salvas',
  allViews: 'Todos',
  view: {
    review: 'Pede revisão',
    new: 'Novos em sete dias',
    unconsented: 'Destinatários sem consentimento',
    falling: 'Em queda',
    paused: 'Pausados',
    unmapped: 'Sem assunto',
  },
  state: {
    paused: 'Pausado pela plataforma',
    review: 'Pede revisão',
    watch: 'Vale acompanhar',
    clear: 'Em ordem',
    quiet: 'Sem envios recentes',
  },
  search: 'Buscar por nome, assunto ou responsável',
  sortBy: 'Ordenar por',
  sortButton: (_, { column, isDescending }) =>
    `${column}: ${isDescending === null ? 'ordenar' : isDescending ? 'em ordem decrescente' : 'em ordem crescente'}`,
  filterBy: (_, { column, value }) => `Somente ${column}: ${value}`,
  dropFilter: (_, { column, value }) => `Mostrar todos de novo, não só ${column}: ${value}`,
  language: 'Idioma',
  shown: (f, { n, total }) => `${f.number(n)} de ${f.number(total)} exibidos`,
  totals: 'Juntos',
  exportCsv: 'Exportar CSV',
  csv: {
    low: 'Taxa de (95 %)',
    high: 'Taxa até (95 %)',
    zone: 'Fuso horário',
    asOf: 'Situação em',
    language: 'Idioma',
    key: 'Chave',
  },
  next: 'Próxima linha',
  previous: 'Linha anterior',
  empty: {
    title: 'Ainda não há modelos',
    text: 'Eles aparecem sozinhos com a primeira mensagem, ou quando são importados.',
  },
  noMatch: {
    title: 'Nada corresponde',
    text: 'Nenhum modelo tem tudo o que foi pedido.',
    clear: 'Mostrar todos os modelos',
  },
  unmapped: 'sem assunto',
  neverSent: 'não enviado',
  unknownAge: 'idade desconhecida',
  age: (f, { days, isNew }) => `${isNew ? 'novo, ' : ''}${f.number(days)}\u00a0d`,
  interval: (f, { low, high }) => `${f.number(low * 100, 2)} a ${f.rate(high)}`,
  times: (f, { times }) => `${f.times(times)} × o normal`,
  agreed: (f, { share }) => `${f.percent(share)} aceitaram`,
  outside: (f, { n }) => `${f.number(n)} fora`,
  unknownConsent: 'não se sabe',
  findings: (f, { n, gravest }) =>
    `${f.number(n)} ${f.plural(n, { one: 'achado', other: 'achados' })}, ${{ high: 'grave', medium: 'médio', advisory: 'um aviso' }[gravest]}`,
  pauses: (f, { step }) =>
    step === 3 ? 'desativado' : `${f.number(step)} ${f.plural(step, { one: 'pausa', other: 'pausas' })}`,
  trend: (f, { from, to, days }) => `Taxa de ${f.number(days)} dias: de ${f.rate(from)} a ${f.rate(to)}`,
};
