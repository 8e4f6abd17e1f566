import type { TemplateWhoCatalogue } from './template-who-catalogue.ts';

export const templateWhoEn: TemplateWhoCatalogue = {
  heading: 'Beside other templates',
  caption: 'Rates side by side',
  by: { language: 'Language', topic: 'Topic', category: 'Category' },
  value: 'What',
  templates: 'Templates',
  difference: 'Difference',
  own: 'its own',
  none: 'none',
  points: (f, { difference }) => `${difference > 0 ? '+' : ''}${f.number(difference * 100, 2)} points`,
  channels: 'How people left',
  reasons: 'Why they left',
  answered: 'Of opt-outs that answer a message of it.',
  byNumber: 'By business number',
  number: 'Business number',
  ofNumbers: 'Of opt-outs that answer a message of it; compared with its rate over all of these numbers.',
  bySource: 'By acquisition source',
  source: 'Source',
  sources: { others: 'others', none: 'none recorded' },
  ofSources: 'By the source of the first consent that people had given.',
  byFrequency: 'By messages got in seven days',
  got: 'Messages in seven days',
  messages: (f, { least, most }) =>
    most === null
      ? `${f.number(least)} or more`
      : most === least
        ? f.number(least)
        : `${f.number(least)} to ${f.number(most)}`,
  delivered: 'Delivered (sample)',
  leave: 'How often they leave',
  times: (f, { median }) => `${f.times(median)} times`,
  between: (f, { low, high }) => `${f.times(low)} to ${f.times(high)}`,
  usual: 'the usual',
  sampled: (f, { deliveries, optOuts }) =>
    `Estimated from a sample: ${f.number(deliveries)} deliveries of the last five weeks and ${f.number(optOuts)} opt-outs that answer one. Compared with the row of most deliveries.`,
};
