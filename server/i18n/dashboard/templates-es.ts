import type { TemplatesCatalogue } from './templates-catalogue.ts';

export const templatesEs: TemplatesCatalogue = {
  title: 'Plantillas',
  period: 'Últimos siete días, de la más enviada a la menos',
  column: {
    template: 'Plantilla',
    topic: 'Tema',
    category: 'Categoría',
    deliveries: 'Entregadas',
    optOuts: 'Bajas en respuesta',
    rate: 'Tasa',
    findings: 'Política',
  },
  empty: {
    title: 'Todavía no hay plantillas',
    text: 'Aparecen solas con el primer mensaje, o al importarlas.',
  },
  unmapped: 'sin tema',
  neverSent: 'no enviada',
  findings: (f, { n }) => `${f.number(n)} ${f.plural(n, { one: 'hallazgo', other: 'hallazgos' })}`,
};
