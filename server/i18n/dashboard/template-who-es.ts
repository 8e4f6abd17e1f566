import type { TemplateWhoCatalogue } from './template-who-catalogue.ts';

export const templateWhoEs: TemplateWhoCatalogue = {
  heading: 'Junto a otras plantillas',
  caption: 'Tasas una junto a otra',
  by: { language: 'Idioma', topic: 'Tema', category: 'Categoría' },
  value: 'Qué',
  templates: 'Plantillas',
  difference: 'Diferencia',
  own: 'la suya',
  none: 'ninguno',
  points: (f, { difference }) => `${difference > 0 ? '+' : ''}${f.number(difference * 100, 2)} puntos`,
  channels: 'Cómo se fueron las personas',
  reasons: 'Por qué se fueron',
  answered: 'De las bajas que responden a un mensaje suyo.',
  byNumber: 'Por número de la empresa',
  number: 'Número de la empresa',
  ofNumbers: 'De las bajas que responden a un mensaje suyo; comparado con su tasa en todos estos números.',
  bySource: 'Por origen del contacto',
  source: 'Origen',
  sources: { others: 'otros', none: 'sin registro' },
  ofSources: 'Según el origen del primer consentimiento que la persona había dado.',
  byFrequency: 'Por mensajes recibidos en siete días',
  got: 'Mensajes en siete días',
  messages: (f, { least, most }) =>
    most === null
      ? `${f.number(least)} o más`
      : most === least
        ? f.number(least)
        : `${f.number(least)} a ${f.number(most)}`,
  delivered: 'Entregados (muestra)',
  leave: 'Con qué frecuencia se van',
  times: (f, { median }) => `${f.times(median)} veces`,
  between: (f, { low, high }) => `${f.times(low)} a ${f.times(high)}`,
  usual: 'lo habitual',
  sampled: (f, { deliveries, optOuts }) =>
    `Estimado a partir de una muestra: ${f.number(deliveries)} entregas de las últimas cinco semanas y ${f.number(optOuts)} bajas que responden a una. Comparado con la fila con más entregas.`,
};
