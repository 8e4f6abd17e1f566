/** JSON with whole numbers of any size; a `bigint` is written as a number. */
export type GraphValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | GraphValue[]
  | { [member: string]: GraphValue };
export type GraphNode = { [member: string]: GraphValue };

export type GraphToken = {
  appId: string;
  scopes: string[];
  /** Epoch ms; null: never. */
  expiresAt: number | null;
  /** Accounts it may see; null: all. */
  wabas: string[] | null;
  /** Withdrawn before its time. */
  revoked: boolean;
};

export type AnalyticsDay = {
  template: string;
  /** Start of the UTC day, epoch ms. */
  day: number;
  sent: number;
  delivered: number;
  read: number;
  /** Taps by label of a quick reply. */
  replies: Record<string, number>;
};

export type GraphWaba = {
  name: string;
  business: { id: string; name: string };
  insights: 'on' | 'off' | 'unavailable';
  phoneNumbers: GraphNode[];
  templates: GraphNode[];
  analytics: AnalyticsDay[];
  subscribedApps: { id: string; name: string; callbackUrl?: string }[];
  /** Per template, what the comparison orders by; never shown. */
  blocks: Record<string, { rate: number; reason: string }>;
};

/** Everything the server answers from; a test changes it as it goes. */
export type GraphState = {
  version: string;
  tokens: Record<string, GraphToken>;
  app: {
    id: string;
    name: string;
    secret: string;
    subscriptions: { object: string; callback_url: string; active: boolean; fields: string[] }[];
  };
  wabas: Record<string, GraphWaba>;
  /** Most items of a page, whatever is asked for. */
  pageSize: number;
  /** What every answer says of usage: percent, and minutes until calls are allowed again. */
  usage: { callCount: number; regainMinutes: number } | null;
  /** What a comparison without its volume gets: Meta's pages do not say. */
  thinComparison: 'error' | 'empty';
  now: () => number;
};

export const TOKEN = 'EAATestTokenOfNobody';
export const APP_SECRET = 'the-secret-of-the-app';
export const APP_ID = '440550660770880';
export const WABA_ID = '200300400500600';
export const WABA_FIELDS = [
  'messages',
  'user_preferences',
  'message_template_status_update',
  'message_template_quality_update',
  'message_template_components_update',
  'template_category_update',
  'phone_number_quality_update',
  'business_capability_update',
  'account_alerts',
  'account_update',
];

/** An account with nothing in it, wired up as it should be. */
export function graphState(publicUrl = 'https://messages.example.com'): GraphState {
  return {
    version: 'v25.0',
    tokens: {
      [TOKEN]: {
        appId: APP_ID,
        scopes: ['whatsapp_business_management', 'whatsapp_business_messaging'],
        expiresAt: null,
        wabas: null,
        revoked: false,
      },
    },
    app: {
      id: APP_ID,
      name: 'Aurora Messages',
      secret: APP_SECRET,
      subscriptions: [
        {
          object: 'whatsapp_business_account',
          callback_url: `${publicUrl}/webhooks/meta`,
          active: true,
          fields: [...WABA_FIELDS],
        },
      ],
    },
    wabas: {
      [WABA_ID]: {
        name: 'Aurora',
        business: { id: '100200300400500', name: 'Aurora Ltda' },
        insights: 'on',
        phoneNumbers: [],
        templates: [],
        analytics: [],
        subscribedApps: [{ id: APP_ID, name: 'Aurora Messages' }],
        blocks: {},
      },
    },
    pageSize: 100,
    usage: null,
    thinComparison: 'error',
    now: Date.now,
  };
}
