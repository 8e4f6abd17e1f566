import { joined } from './joined.ts';
import type { RatingsCatalogue } from './ratings-catalogue.ts';

export const ratingsEs: RatingsCatalogue = {
  title: (f, { asOf }) => `Las calificaciones de la plataforma al ${f.instant(asOf)}`,
  heading: { numbers: 'Números', templates: 'Plantillas' },
  column: {
    number: 'Número',
    template: 'Plantilla',
    rating: 'Calificación',
    since: 'Desde',
    worse: (f, { days }) => `Peor en ${f.number(days)} días`,
    pauses: 'Pausas',
    lowest: (f, { days }) => `La peor de ${f.number(days)} días`,
    status: 'Estado',
    limit: 'Límite',
    because: 'Lo que más cuenta',
  },
  rating: { GREEN: 'verde', YELLOW: 'amarilla', RED: 'roja', UNKNOWN: 'sin calificar' },
  step: { 0: 'ninguna', 1: 'una', 2: 'dos', 3: 'desactivada' },
  pausedUntil: (f, { at }) => `en pausa hasta ${f.instant(at)}`,
  paced: 'retenida mientras se la observa',
  nextRed: (f, { hours }) =>
    hours === null ? 'la próxima roja desactiva' : `la próxima roja: ${f.number(hours)} h`,
  term: {
    lift: { raises: 'más bajas de lo esperado', lowers: 'menos bajas de lo esperado' },
    trend: { raises: 'más de ellas últimamente', lowers: 'menos de ellas últimamente' },
    usual: { raises: 'una tasa habitual alta', lowers: 'una tasa habitual baja' },
    accountLift: { raises: 'el resto de la cuenta', lowers: 'el resto de la cuenta' },
    volume: { raises: 'mucho volumen', lowers: 'poco volumen' },
    isYellow: { raises: 'ya amarilla', lowers: 'ya amarilla' },
    isUnknown: { raises: 'aún sin calificar', lowers: 'aún sin calificar' },
  },
  terms: (_, { raises, lowers }) =>
    [
      raises.length > 0 && `más probable: ${joined(raises, 'y')}`,
      lowers.length > 0 && `menos probable: ${joined(lowers, 'y')}`,
    ]
      .filter((part) => part !== false)
      .join('; '),
  more: (f, { templates }) =>
    `Y ${f.number(templates)} ${f.plural(templates, { one: 'plantilla', other: 'plantillas' })} más: --json las trae todas.`,
  severalNumbers:
    'Los recuentos no se guardan por número: el pronóstico de cada uno se apoya en toda la cuenta.',
  model: (_, { name }) =>
    `Pronósticos del modelo ${name}, aprendido en una plataforma simulada: la real no publica ni su fórmula ni sus umbrales. Léalos como un orden de qué mirar primero.`,
  none: 'Nada está calificado y nada se entregó en los últimos siete días.',
};
