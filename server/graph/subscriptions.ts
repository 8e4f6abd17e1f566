import type { AppSubscription, SubscribedApp } from '../core/graph-facts.ts';
import { objectOf } from '../core/json/json-members.ts';
import { allItems, graphPages } from './pages.ts';
import type { GraphSend } from './send.ts';
import { booleanAt, idAt, objectAt, optional, textAt } from './shape.ts';

/**
 * `GET /<account>/subscribed_apps`: `{"data":[{"whatsapp_business_api_data":{"id","name","link"},"override_callback_uri"?}]}`.
 * Errors: `GraphError`.
 */
export async function readSubscribedApps(send: GraphSend, account: string): Promise<SubscribedApp[]> {
  const items = await allItems(graphPages(send, { path: [account, 'subscribed_apps'] }));
  return items.map((item, index) => {
    const place = `data[${index}].whatsapp_business_api_data`;
    const app = objectAt(item['whatsapp_business_api_data'], place);
    return {
      id: idAt(app['id'], `${place}.id`),
      name: optional(textAt, app['name'], `${place}.name`),
      callbackUrl: optional(textAt, item['override_callback_uri'], `data[${index}].override_callback_uri`),
    };
  });
}

/**
 * `GET /<app>/subscriptions`, with the app's own token, `<app id>|<app secret>`:
 * `{"data":[{"object","callback_url","active","fields":[{"name","version"}]}]}`; fields may be plain names.
 * Errors: `GraphError`; token-invalid means that the secret is not this app's.
 */
export async function readAppSubscriptions(
  send: GraphSend,
  app: { id: string; secret: string },
): Promise<AppSubscription[]> {
  const token = `${app.id}|${app.secret}`;
  const items = await allItems(graphPages(send, { path: [app.id, 'subscriptions'], token }));
  return items.map((item, index) => ({
    object: textAt(item['object'], `data[${index}].object`),
    callbackUrl: textAt(item['callback_url'], `data[${index}].callback_url`),
    active: optional(booleanAt, item['active'], `data[${index}].active`) ?? true,
    fields: (Array.isArray(item['fields']) ? (item['fields'] as unknown[]) : []).map((field, at) =>
      textAt(objectOf(field)?.['name'] ?? field, `data[${index}].fields[${at}]`),
    ),
  }));
}
