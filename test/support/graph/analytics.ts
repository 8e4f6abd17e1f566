import { GRAPH_ERRORS, type GraphReply } from './errors.ts';
import { pageOf, type GraphRequest } from './paging.ts';
import type { AnalyticsDay, GraphNode, GraphState, GraphWaba } from './state.ts';

const DAY = 86_400;
const WINDOWS = [7, 30, 60, 90].map((days) => days * DAY);
const LEAST_SENDS = 1_000;

/** `GET /<account>/template_analytics` with its limits. */
export function analytics(state: GraphState, waba: GraphWaba, request: GraphRequest): GraphReply {
  const { query } = request;
  if (waba.insights === 'off') return GRAPH_ERRORS.insightsOff;
  if (waba.insights === 'unavailable') return GRAPH_ERRORS.insightsRegion;
  const ids = /^\[(\d+(?:,\d+)*)\]$/.exec(query.get('template_ids') ?? '')?.[1]?.split(',') ?? [];
  const start = Math.floor(Number(query.get('start')) / DAY) * DAY;
  const end = Math.ceil(Number(query.get('end')) / DAY) * DAY;
  const tooOld = start * 1_000 < state.now() - 91 * DAY * 1_000;
  const wrong = ids.length === 0 || ids.length > 10 || query.get('granularity') !== 'DAILY' || !(start < end);
  if (wrong || tooOld) return GRAPH_ERRORS.invalidParameter;
  const days = waba.analytics.filter(
    ({ template, day }) => ids.includes(template) && day >= start * 1_000 && day < end * 1_000,
  );
  return pageOf(state, request, days, (points) => [
    { granularity: 'DAILY', product_type: 'cloud_api', data_points: points.map(pointOf) },
  ]);
}

function pointOf({ template, day, sent, delivered, read, replies }: AnalyticsDay): GraphNode {
  const clicked = Object.entries(replies).map(([label, count]) => ({
    type: 'quick_reply_button',
    button_content: label,
    count,
  }));
  return {
    template_id: template,
    start: day / 1_000,
    end: day / 1_000 + DAY,
    sent,
    delivered,
    read,
    ...(clicked.length > 0 && { clicked }),
    cost: [{ type: 'amount_spent' }],
  };
}

/** `GET /<template>/compare`: two of one account, 1,000 sends each, a window of 7, 30, 60 or 90 days. */
export function compare(state: GraphState, waba: GraphWaba, { path, query }: GraphRequest): GraphReply {
  const template = path[0] ?? '';
  const other = /^\[(\d+)\]$/.exec(query.get('template_ids') ?? '')?.[1];
  const [start, end] = [Number(query.get('start')), Number(query.get('end'))];
  if (other === undefined || !WINDOWS.includes(end - start)) return GRAPH_ERRORS.invalidParameter;
  if (!waba.templates.some(({ id }) => String(id) === other)) return GRAPH_ERRORS.notFound;
  const sends = [template, other].map((id) => ({ key: id, value: sentSince(waba, id, start * 1_000) }));
  if (sends.some(({ value }) => value < LEAST_SENDS)) {
    return state.thinComparison === 'error'
      ? GRAPH_ERRORS.invalidParameter
      : { status: 200, body: { data: [] } };
  }
  const rate = (id: string): number => waba.blocks[id]?.rate ?? 0;
  const reasons = [template, other].flatMap((id) => {
    const reason = waba.blocks[id]?.reason;
    return reason === undefined ? [] : [{ key: id, value: reason }];
  });
  const order = [template, other].sort((a, b) => rate(a) - rate(b));
  return {
    status: 200,
    body: {
      data: [
        { metric: 'BLOCK_RATE', type: 'RELATIVE', order_by_relative_metric: order },
        { metric: 'MESSAGE_SENDS', type: 'NUMBER_VALUES', number_values: sends },
        { metric: 'TOP_BLOCK_REASON', type: 'STRING_VALUES', string_values: reasons },
      ],
    },
  };
}

function sentSince({ analytics: days }: GraphWaba, id: string, from: number): number {
  return days.reduce((sum, { template, day, sent }) => sum + (template === id && day >= from ? sent : 0), 0);
}
