import type { TemplatesCatalogue } from './templates-catalogue.ts';

export const templatesEs: TemplatesCatalogue = {
  title: 'Plantillas',
  period: (f, { at, zone }) => `Últimos siete días hasta ${f.instant(at)} (${zone})`,
  summary: (f, { review, paused, total }) => {
    const need = f.plural(review, { one: 'pide', other: 'piden' });
    const begin =
      review === 0
        ? 'Ninguna plantilla pide revisión'
        : `${f.number(review)} de ${f.number(total)} plantillas ${need} revisión`;
    const stopped = f.plural(paused, { one: 'pausada', other: 'pausadas' });
    return `${begin}${paused === 0 ? '' : `, ${f.number(paused)} ${stopped}`}.`;
  },
  number: (f, { number, quality, since }) =>
    `Número ${number}: ${quality}${since === null ? '' : ` desde el ${f.instant(since)}`}.`,
  column: {
    template: 'Plantilla',
    priority: 'Revisión',
    rating: 'Calidad',
    topic: 'Tema',
    category: 'Categoría',
    age: 'Antigüedad',
    trend: '28 días',
    deliveries: 'Entregados',
    optOuts: 'Bajas',
    rate: 'Tasa',
    change: 'Ante lo habitual',
    coverage: 'Consentimiento',
    policy: 'Política',
    owner: 'Responsable',
    probability: 'Sospecha',
  },
  views: 'Vistas guardadas',
  allViews: 'Todas',
  view: {
    review: 'Pide revisión',
    new: 'Nuevas en siete días',
    unconsented: 'Destinatarios sin consentimiento',
    falling: 'En descenso',
    paused: 'En pausa',
    unmapped: 'Sin tema',
  },
  state: {
    paused: 'En pausa por la plataforma',
    review: 'Pide revisión',
    watch: 'Conviene vigilar',
    clear: 'En orden',
    quiet: 'Sin envíos recientes',
  },
  search: 'Buscar por nombre, tema o responsable',
  sortBy: 'Ordenar por',
  sortButton: (_, { column, isDescending }) =>
    `${column}: ${isDescending === null ? 'ordenar' : isDescending ? 'en orden descendente' : 'en orden ascendente'}`,
  filterBy: (_, { column, value }) => `Solo ${column}: ${value}`,
  dropFilter: (_, { column, value }) => `Mostrar todo de nuevo, no solo ${column}: ${value}`,
  language: 'Idioma',
  shown: (f, { n, total }) => `${f.number(n)} de ${f.number(total)} a la vista`,
  totals: 'En conjunto',
  exportCsv: 'Exportar CSV',
  csv: {
    low: 'Tasa desde (95 %)',
    high: 'Tasa hasta (95 %)',
    zone: 'Zona horaria',
    asOf: 'Situación al',
    language: 'Idioma',
    key: 'Clave',
  },
  next: 'Fila siguiente',
  previous: 'Fila anterior',
  empty: {
    title: 'Todavía no hay plantillas',
    text: 'Aparecen solas con el primer mensaje, o cuando se importan.',
  },
  noMatch: {
    title: 'Nada coincide',
    text: 'Ninguna plantilla tiene todo lo que se pide.',
    clear: 'Mostrar todas las plantillas',
  },
  unmapped: 'sin tema',
  neverSent: 'no enviada',
  unknownAge: 'antigüedad desconocida',
  age: (f, { days, isNew }) => `${isNew ? 'nueva, ' : ''}${f.number(days)}\u00a0d`,
  interval: (f, { low, high }) => `${f.number(low * 100, 2)} a ${f.rate(high)}`,
  times: (f, { times }) => `${f.times(times)} × lo habitual`,
  agreed: (f, { share }) => `${f.percent(share)} aceptaron`,
  outside: (f, { n }) => `${f.number(n)} fuera`,
  unknownConsent: 'no se sabe',
  findings: (f, { n, gravest }) =>
    `${f.number(n)} ${f.plural(n, { one: 'hallazgo', other: 'hallazgos' })}, ${{ high: 'grave', medium: 'medio', advisory: 'un aviso' }[gravest]}`,
  pauses: (f, { step }) =>
    step === 3 ? 'desactivada' : `${f.number(step)} ${f.plural(step, { one: 'pausa', other: 'pausas' })}`,
  trend: (f, { from, to, days }) => `Tasa de ${f.number(days)} días: de ${f.rate(from)} a ${f.rate(to)}`,
};
