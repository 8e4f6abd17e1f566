import type { JsonObject } from '../core/json/json-members.ts';
import { DAY_MS, SECOND_MS, type EpochMs } from '../core/time.ts';
import type { GraphSend } from './send.ts';
import { objectAt, objectsAt } from './shape.ts';

/** The only windows the platform compares over, in days back from now. */
export const COMPARISON_DAYS = [7, 30, 60, 90] as const;
/** Each of the two has to have been sent so often within the window. */
export const COMPARISON_SENDS = 1_000;

/** Two templates of one account; `to`: now. */
export type ComparisonRequest = {
  template: string;
  other: string;
  days: (typeof COMPARISON_DAYS)[number];
  to: EpochMs;
};

export type Comparison = {
  raw: string;
  /** `{"metric":"BLOCK_RATE","type":"RELATIVE","order_by_relative_metric":[ids, lowest first]}`, `MESSAGE_SENDS`, `TOP_BLOCK_REASON`. */
  metrics: JsonObject[];
};

/**
 * `GET /<template>/compare?template_ids=[<other>]&start=&end=`, in seconds as Meta's text has it (its example has
 * milliseconds). What it answers where the volume is missing is not documented: an error of kind other, or no metrics.
 * Errors: `GraphError`.
 */
export async function compareTemplates(send: GraphSend, request: ComparisonRequest): Promise<Comparison> {
  const { template, other, days, to } = request;
  const end = Math.floor(to / SECOND_MS);
  const { raw, body } = await send({
    path: [template, 'compare'],
    query: {
      template_ids: `[${other}]`,
      start: String(end - (days * DAY_MS) / SECOND_MS),
      end: String(end),
    },
  });
  return { raw, metrics: objectsAt(objectAt(body, 'answer')['data'], 'data') };
}
