import type { DecideCatalogue } from './decide-catalogue.ts';

export const decidePtBr: DecideCatalogue = {
  title: 'A decidir',
  reviews: (f, { n }) =>
    `${f.number(n)} ${f.plural(n, { one: 'resposta que pode', other: 'respostas que podem' })} ser um pedido para parar`,
  allClear: {
    title: 'Nada espera por você',
    text: 'Todas as respostas foram claras ou já estão decididas.',
  },
  review: (f, { at, channel, template }) =>
    `${f.instant(at)}, ${channel}${template === null ? '' : `, em resposta a ${template}`}`,
};
