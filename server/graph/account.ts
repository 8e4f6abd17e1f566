import type { GraphAccount } from '../core/graph-facts.ts';
import type { GraphSend } from './send.ts';
import { booleanAt, idAt, objectAt, optional, textAt } from './shape.ts';
import { graphOutcome } from './problem.ts';

/**
 * `GET /<account>?fields=…`. Fields from Meta's reference of the account node: `is_enabled_for_insights` (bool),
 * `timezone_id`, `owner_business_info` (`{name, id}`), which is asked for apart, as it may need a further permission.
 * Errors: `GraphError`.
 */
export async function readAccount(send: GraphSend, account: string): Promise<GraphAccount> {
  const { body } = await send({
    path: [account],
    query: { fields: 'id,name,timezone_id,is_enabled_for_insights' },
  });
  const node = objectAt(body, 'answer');
  return {
    id: idAt(node['id'], 'id'),
    name: optional(textAt, node['name'], 'name'),
    timezoneId: optional(idAt, node['timezone_id'], 'timezone_id'),
    insights: optional(booleanAt, node['is_enabled_for_insights'], 'is_enabled_for_insights'),
    business: await readBusiness(send, account),
  };
}

async function readBusiness(send: GraphSend, account: string): Promise<GraphAccount['business']> {
  const answer = await graphOutcome(send({ path: [account], query: { fields: 'owner_business_info' } }));
  if (!answer.ok) return null;
  const business = objectAt(answer.value.body, 'answer')['owner_business_info'];
  if (business === undefined || business === null) return null;
  const owner = objectAt(business, 'owner_business_info');
  return {
    id: idAt(owner['id'], 'owner_business_info.id'),
    name: optional(textAt, owner['name'], 'owner_business_info.name'),
  };
}

/** `POST /<account>?is_enabled_for_insights=true`: switches template analytics on, for ever. Errors: `GraphError`. */
export async function enableInsights(send: GraphSend, account: string): Promise<void> {
  await send({ method: 'POST', path: [account], query: { is_enabled_for_insights: 'true' } });
}
