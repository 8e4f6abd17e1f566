import type { Sentence } from '../catalogue.ts';

/** Texts of the page "Templates". */
export type TemplatesCatalogue = {
  title: string;
  period: string;
  column: {
    template: string;
    topic: string;
    category: string;
    deliveries: string;
    optOuts: string;
    rate: string;
    findings: string;
  };
  empty: { title: string; text: string };
  unmapped: string;
  neverSent: string;
  findings: Sentence<{ n: number }>;
};
