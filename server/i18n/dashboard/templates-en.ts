import type { TemplatesCatalogue } from './templates-catalogue.ts';

export const templatesEn: TemplatesCatalogue = {
  title: 'Templates',
  period: 'Last seven days, busiest first',
  column: {
    template: 'Template',
    topic: 'Topic',
    category: 'Category',
    deliveries: 'Delivered',
    optOuts: 'Opt-outs in reply',
    rate: 'Rate',
    findings: 'Policy',
  },
  empty: {
    title: 'No templates yet',
    text: 'They appear by themselves with the first message, or when templates are imported.',
  },
  unmapped: 'no topic',
  neverSent: 'not sent',
  findings: (f, { n }) => `${f.number(n)} ${f.plural(n, { one: 'finding', other: 'findings' })}`,
};
