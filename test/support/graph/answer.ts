import { analytics, compare } from './analytics.ts';
import { GRAPH_ERRORS, type GraphReply } from './errors.ts';
import { pageOf, type GraphRequest } from './paging.ts';
import type { GraphNode, GraphState, GraphToken, GraphWaba } from './state.ts';

const MANAGEMENT = 'whatsapp_business_management';

/** A request without its version; `bearer`: the token of its header. */
export type Asked = GraphRequest & { method: string; bearer: string | null; body: unknown };

/** What the platform would say. */
export function answer(state: GraphState, asked: Asked): GraphReply {
  const { path, bearer, method } = asked;
  if (path[1] === 'subscriptions') return appSubscriptions(state, asked);
  const token = bearer === null ? undefined : state.tokens[bearer];
  if (token === undefined) return GRAPH_ERRORS.tokenMalformed;
  const worn = wornOut(state, token);
  if (worn !== null) return worn;
  if (method === 'POST' && path.length === 0) return batch(state, asked);
  if (!token.scopes.includes(MANAGEMENT)) return GRAPH_ERRORS.scopeMissing;
  const mine = (id: string): GraphWaba | undefined =>
    token.wabas === null || token.wabas.includes(id) ? state.wabas[id] : undefined;
  const waba = mine(path[0] ?? '');
  if (waba !== undefined) return ofAccount(state, waba, asked);
  const owner = Object.keys(state.wabas)
    .map(mine)
    .find((account) => account?.templates.some(({ id }) => String(id) === path[0]));
  if (owner !== undefined && path[1] === 'compare') return compare(state, owner, asked);
  return GRAPH_ERRORS.notFound;
}

function wornOut(state: GraphState, { revoked, expiresAt }: GraphToken): GraphReply | null {
  if (revoked) return GRAPH_ERRORS.tokenRevoked;
  return expiresAt !== null && expiresAt <= state.now() ? GRAPH_ERRORS.tokenExpired : null;
}

function ofAccount(state: GraphState, waba: GraphWaba, asked: Asked): GraphReply {
  const nodes = (all: readonly GraphNode[]): GraphReply => pageOf(state, asked, all, (items) => [...items]);
  switch (asked.path[1]) {
    case 'phone_numbers':
      return nodes(waba.phoneNumbers);
    case 'message_templates':
      return nodes(waba.templates);
    case 'template_analytics':
      return analytics(state, waba, asked);
    case 'subscribed_apps':
      return nodes(
        waba.subscribedApps.map(({ id, name, callbackUrl }) => ({
          whatsapp_business_api_data: { id, name, link: `https://www.facebook.com/games/?app_id=${id}` },
          ...(callbackUrl !== undefined && { override_callback_uri: callbackUrl }),
        })),
      );
    case undefined:
      return asked.method === 'POST' ? change(waba, asked) : account(waba, asked);
    default:
      return GRAPH_ERRORS.invalidParameter;
  }
}

function account(waba: GraphWaba, { path, query }: Asked): GraphReply {
  const known: GraphNode = {
    name: waba.name,
    timezone_id: '25',
    is_enabled_for_insights: waba.insights === 'on',
    owner_business_info: waba.business,
  };
  const fields = (query.get('fields') ?? 'name,timezone_id').split(',');
  const shown = Object.entries(known).filter(([name]) => fields.includes(name));
  return { status: 200, body: { ...Object.fromEntries(shown), id: path[0] ?? '' } };
}

function change(waba: GraphWaba, { path, query }: Asked): GraphReply {
  if (query.get('is_enabled_for_insights') !== 'true') return GRAPH_ERRORS.invalidParameter;
  if (waba.insights === 'unavailable') return GRAPH_ERRORS.insightsRegion;
  waba.insights = 'on';
  return { status: 200, body: { id: path[0] ?? '' } };
}

function appSubscriptions({ app }: GraphState, { path, bearer }: Asked): GraphReply {
  if (bearer !== `${app.id}|${app.secret}` || path[0] !== app.id) return GRAPH_ERRORS.appSecretWrong;
  const data = app.subscriptions.map(({ fields, ...subscription }) => ({
    ...subscription,
    fields: fields.map((name) => ({ name, version: 'v25.0' })),
  }));
  return { status: 200, body: { data } };
}

/** `POST /` with `{"batch":[…]}`; the one request known in it is `debug_token`. */
function batch(state: GraphState, { body }: Asked): GraphReply {
  const requests = (body as { batch?: { relative_url?: string }[] } | null)?.batch ?? [];
  const answers = requests.map(({ relative_url: url = '' }) => {
    const token = /^debug_token\?input_token=(.+)$/.exec(url)?.[1];
    const inner =
      token === undefined ? GRAPH_ERRORS.invalidParameter : debugToken(state, decodeURIComponent(token));
    return { code: inner.status, body: JSON.stringify(inner.body) };
  });
  return { status: 200, body: answers };
}

function debugToken(state: GraphState, text: string): GraphReply {
  const token = state.tokens[text];
  if (token === undefined) return GRAPH_ERRORS.invalidParameter;
  const { appId, scopes, expiresAt, wabas } = token;
  const data = {
    app_id: appId,
    application: state.app.name,
    type: 'SYSTEM_USER',
    is_valid: true,
    issued_at: 1_780_000_000,
    expires_at: expiresAt === null ? 0 : Math.floor(expiresAt / 1_000),
    data_access_expires_at: 0,
    scopes,
    granular_scopes: scopes.map((scope) => ({ scope, ...(wabas !== null && { target_ids: wabas }) })),
    user_id: '10101010101010101',
  };
  return { status: 200, body: { data } };
}
