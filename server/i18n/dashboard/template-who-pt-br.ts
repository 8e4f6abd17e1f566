import type { TemplateWhoCatalogue } from './template-who-catalogue.ts';

export const templateWhoPtBr: TemplateWhoCatalogue = {
  heading: 'Ao lado de outros modelos',
  caption: 'Taxas lado a lado',
  by: { language: 'Idioma', topic: 'Assunto', category: 'Categoria' },
  value: 'O quê',
  templates: 'Modelos',
  difference: 'Diferença',
  own: 'o próprio',
  none: 'nenhum',
  points: (f, { difference }) => `${difference > 0 ? '+' : ''}${f.number(difference * 100, 2)} pontos`,
  channels: 'Como as pessoas saíram',
  reasons: 'Por que saíram',
  answered: 'Dos descadastros que respondem a uma mensagem dele.',
  byNumber: 'Por número da empresa',
  number: 'Número da empresa',
  ofNumbers:
    'Dos descadastros que respondem a uma mensagem dele; em comparação com a taxa dele em todos esses números.',
  bySource: 'Por origem do contato',
  source: 'Origem',
  sources: { others: 'outras', none: 'sem registro' },
  ofSources: 'Pela origem do primeiro consentimento que a pessoa tinha dado.',
  byFrequency: 'Por mensagens recebidas em sete dias',
  got: 'Mensagens em sete dias',
  messages: (f, { least, most }) =>
    most === null
      ? `${f.number(least)} ou mais`
      : most === least
        ? f.number(least)
        : `${f.number(least)} a ${f.number(most)}`,
  delivered: 'Entregues (amostra)',
  leave: 'Com que frequência saem',
  times: (f, { median }) => `${f.times(median)} vezes`,
  between: (f, { low, high }) => `${f.times(low)} a ${f.times(high)}`,
  usual: 'o habitual',
  sampled: (f, { deliveries, optOuts }) =>
    `Estimado a partir de uma amostra: ${f.number(deliveries)} entregas das últimas cinco semanas e ${f.number(optOuts)} descadastros que respondem a uma delas. Em comparação com a linha de mais entregas.`,
};
