import type { ChartsCatalogue } from './charts-catalogue.ts';

export const chartsPtBr: ChartsCatalogue = {
  asTable: 'Ver como tabela',
  asChart: 'Ver como gráfico',
  savePng: 'Salvar como PNG',
  loading: 'Desenhando…',
};
