import type { ReferenceInput, ReferenceTemplate } from '../../../bench/accuracy/references/reference.ts';

export type DailyTemplate = {
  bornDay?: number;
  group?: string;
  optOuts: readonly number[];
  /** Deliveries, and exposure where it is not given apart; one number stands for every day. */
  deliveries?: number | readonly number[];
  exposure?: readonly number[];
};

/** An account given by hand: as many days as the first template has opt-outs, 1,000 deliveries a day. */
export function dailyAccount(templates: readonly DailyTemplate[]): ReferenceInput {
  const days = templates[0]?.optOuts.length ?? 0;
  return { days, templates: templates.map((template, index) => templateOf(template, index, days)) };
}

/** The same number on every day. */
export function everyDay(days: number, value: number): number[] {
  return Array.from({ length: days }, () => value);
}

function templateOf(template: DailyTemplate, index: number, days: number): ReferenceTemplate {
  const { deliveries = 1_000 } = template;
  const perDay = typeof deliveries === 'number' ? everyDay(days, deliveries) : deliveries;
  return {
    key: `t${index}`,
    group: template.group ?? 'marketing',
    bornDay: template.bornDay ?? -100,
    deliveries: Float64Array.from(perDay),
    optOuts: Float64Array.from(template.optOuts),
    exposure: Float64Array.from(template.exposure ?? perDay),
  };
}
