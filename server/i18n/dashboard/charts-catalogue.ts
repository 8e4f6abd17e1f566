/** Texts around every chart. */
export type ChartsCatalogue = {
  asTable: string;
  asChart: string;
  savePng: string;
  loading: string;
};
