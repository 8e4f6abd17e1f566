import type { DecideCatalogue } from './decide-catalogue.ts';

export const decideEs: DecideCatalogue = {
  title: 'Por decidir',
  reviews: (f, { n }) =>
    `${f.number(n)} ${f.plural(n, { one: 'respuesta que puede', other: 'respuestas que pueden' })} pedir que se pare`,
  allClear: {
    title: 'Nada espera por usted',
    text: 'Todas las respuestas fueron claras o ya están decididas.',
  },
  review: (f, { at, channel, template }) =>
    `${f.instant(at)}, ${channel}${template === null ? '' : `, en respuesta a ${template}`}`,
};
