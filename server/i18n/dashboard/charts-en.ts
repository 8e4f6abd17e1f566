import type { ChartsCatalogue } from './charts-catalogue.ts';

export const chartsEn: ChartsCatalogue = {
  asTable: 'View as table',
  asChart: 'View as chart',
  savePng: 'Save as PNG',
  loading: 'Drawing …',
};
