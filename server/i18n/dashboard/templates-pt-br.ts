import type { TemplatesCatalogue } from './templates-catalogue.ts';

export const templatesPtBr: TemplatesCatalogue = {
  title: 'Modelos',
  period: 'Últimos sete dias, do mais enviado ao menos',
  column: {
    template: 'Modelo',
    topic: 'Assunto',
    category: 'Categoria',
    deliveries: 'Entregues',
    optOuts: 'Descadastros em resposta',
    rate: 'Taxa',
    findings: 'Política',
  },
  empty: {
    title: 'Ainda não há modelos',
    text: 'Eles aparecem sozinhos com a primeira mensagem, ou quando são importados.',
  },
  unmapped: 'sem assunto',
  neverSent: 'não enviado',
  findings: (f, { n }) => `${f.number(n)} ${f.plural(n, { one: 'achado', other: 'achados' })}`,
};
