import { SECOND_MS, type EpochMs } from '../core/time.ts';
import type { AppSubscription, GraphAccount, GraphTokenInfo, SubscribedApp } from '../core/graph-facts.ts';
import { enableInsights, readAccount } from './account.ts';
import { compareTemplates, type Comparison, type ComparisonRequest } from './compare.ts';
import type { GraphOptions } from './options.ts';
import { graphPages, type GraphPage } from './pages.ts';
import { createSend } from './send.ts';
import { readAppSubscriptions, readSubscribedApps } from './subscriptions.ts';
import { readTokenInfo } from './token-info.ts';

/** Most templates of one call of analytics. */
export const ANALYTICS_TEMPLATES = 10;
/** How far back analytics reach. */
export const ANALYTICS_DAYS = 90;

const PHONE_FIELDS =
  'id,display_phone_number,verified_name,quality_rating,status,throughput,whatsapp_business_manager_messaging_limit,name_status,code_verification_status,health_status';
const TEMPLATE_FIELDS =
  'id,name,language,status,category,sub_category,previous_category,correct_category,components,parameter_format,quality_score,rejected_reason,library_template_name,message_send_ttl_seconds,cta_url_link_tracking_opted_out';
const PAGE_SIZE = '100';

/** The pages of a list of an account; `after`: a cursor to go on from. */
export type ListRequest = { account: string; after?: string | null };

/** Whole days of UTC from the one of `from` to the one before `to`. */
export type AnalyticsRequest = ListRequest & {
  templates: readonly string[];
  from: EpochMs;
  to: EpochMs;
};

/** The calls of this program to the platform. Every one fails with a `GraphError`. */
export type GraphClient = {
  phoneNumbers(request: ListRequest): AsyncGenerator<GraphPage, void, undefined>;
  templates(request: ListRequest): AsyncGenerator<GraphPage, void, undefined>;
  /** Deliveries, reads and clicks by template and day. Errors: `RangeError` beyond what one call may ask for. */
  templateAnalytics(request: AnalyticsRequest): AsyncGenerator<GraphPage, void, undefined>;
  compare(request: ComparisonRequest): Promise<Comparison>;
  account(account: string): Promise<GraphAccount>;
  enableInsights(account: string): Promise<void>;
  /** Of the client's own token. */
  tokenInfo(): Promise<GraphTokenInfo>;
  subscribedApps(account: string): Promise<SubscribedApp[]>;
  appSubscriptions(app: { id: string; secret: string }): Promise<AppSubscription[]>;
};

export function createGraphClient(options: GraphOptions): GraphClient {
  const send = createSend(options);
  return {
    phoneNumbers: ({ account, after }) =>
      graphPages(
        send,
        { path: [account, 'phone_numbers'], query: { fields: PHONE_FIELDS, limit: PAGE_SIZE } },
        after,
      ),
    templates: ({ account, after }) =>
      graphPages(
        send,
        { path: [account, 'message_templates'], query: { fields: TEMPLATE_FIELDS, limit: PAGE_SIZE } },
        after,
      ),
    templateAnalytics: ({ account, after, ...request }) =>
      graphPages(send, { path: [account, 'template_analytics'], query: analyticsQuery(request) }, after),
    compare: (request) => compareTemplates(send, request),
    account: (account) => readAccount(send, account),
    enableInsights: (account) => enableInsights(send, account),
    tokenInfo: () => readTokenInfo(send, options.token),
    subscribedApps: (account) => readSubscribedApps(send, account),
    appSubscriptions: (app) => readAppSubscriptions(send, app),
  };
}

function analyticsQuery({
  templates,
  from,
  to,
}: Omit<AnalyticsRequest, keyof ListRequest>): Record<string, string> {
  if (templates.length === 0 || templates.length > ANALYTICS_TEMPLATES)
    throw new RangeError(
      `analytics of 1 to ${ANALYTICS_TEMPLATES} templates a call, not of ${templates.length}`,
    );
  return {
    start: String(Math.floor(from / SECOND_MS)),
    end: String(Math.floor(to / SECOND_MS)),
    granularity: 'DAILY',
    metric_types: 'SENT,DELIVERED,READ,CLICKED',
    template_ids: `[${templates.join(',')}]`,
    limit: PAGE_SIZE,
  };
}
