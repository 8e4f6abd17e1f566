import type { ChartsCatalogue } from './charts-catalogue.ts';

export const chartsEs: ChartsCatalogue = {
  asTable: 'Ver como tabla',
  asChart: 'Ver como gráfico',
  savePng: 'Guardar como PNG',
  loading: 'Dibujando…',
};
