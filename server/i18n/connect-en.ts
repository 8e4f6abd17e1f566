import type { ConnectCatalogue } from './connect-catalogue.ts';

const app = (name: string | null): string => (name === null ? '' : ` of the app ${name}`);
const called = (account: string, name: string | null): string =>
  name === null ? account : `${name} (${account})`;

export const connectEn: ConnectCatalogue = {
  title: 'How your account is wired up',
  says: {
    'not-connected': () => 'not connected',
    'token-valid': (f, { app: name, expiresAt }) =>
      `The access token${app(name)} is valid${expiresAt === null ? ' and does not run out' : ` until ${f.instant(expiresAt)}`}.`,
    'token-expires-soon': (f, { app: name, expiresAt }) =>
      `The access token${app(name)} runs out on ${f.instant(expiresAt)}. Make a new one for a system user, without an end, and set CULPRIT_GRAPH_TOKEN.`,
    'token-refused': (_, { why }) => why,
    'token-unread': (_, { why }) => `What the access token may do could not be read. ${why}`,
    'scopes-held': (_, { scopes }) => `The access token has the permissions ${scopes.join(', ')}.`,
    'scopes-lacking': (_, { scopes }) =>
      `The access token lacks ${scopes.join(', ')}. Give it to its system user, make a new token and set CULPRIT_GRAPH_TOKEN.`,
    'scopes-unread': () => 'The permissions of the access token could not be read.',
    'account-reached': (_, { account, name, business }) =>
      `The account ${called(account, name)} can be read${business === null ? '' : `; it belongs to ${business}`}.`,
    'account-not-reached': (_, { account, why }) => `The account ${account} cannot be read. ${why}`,
    'account-unread': (_, { account }) =>
      `The account ${account} was not asked for, because the token was of no use.`,
    'app-subscribed': (_, { account, app: name }) =>
      `The account ${account} sends its webhooks to your app${name === null ? '' : ` ${name}`}.`,
    'app-not-subscribed': (_, { account, others }) =>
      `The account ${account} does not send its webhooks to the app of the token${others.length === 0 ? '' : `, only to ${others.join(', ')}`}. Subscribe it: POST /${account}/subscribed_apps with this token. Not needed where another receiver hands webhooks on.`,
    'app-unread': (_, { account, why }) =>
      `Whether the account ${account} sends its webhooks to your app could not be read. ${why}`.trimEnd(),
    'callback-here': (_, { account, url }) =>
      `The webhooks of the account ${account} go to ${url}, which is this service.`,
    'callback-elsewhere': (_, { account, url, expected }) =>
      `The webhooks of the account ${account} go to ${url}, not to ${expected}. Right only if that receiver hands them on; else set the callback URL of the app.`,
    'callback-unset': (_, { expected }) =>
      `The app has no callback URL for WhatsApp accounts. Set it to ${expected ?? 'https://<this service>/webhooks/meta'} in the app's WhatsApp configuration.`,
    'callback-unread': (_, { reason }) =>
      ({
        'no-public-url':
          'Whether webhooks come here cannot be told. Set CULPRIT_PUBLIC_URL to where the platform reaches this service.',
        'no-secret':
          'Where the webhooks go can only be read with the secret of the app. Set CULPRIT_META_APP_SECRETS.',
        'no-app': 'Where the webhooks go could not be read, because the app of the token is not known.',
      })[reason],
    'callback-failed': (_, { why }) => `Where the webhooks go could not be read. ${why}`,
    'secret-unset': () => 'No app secret is set, so webhooks are refused. Set CULPRIT_META_APP_SECRETS.',
    'partner-webhooks': () => 'Webhooks of a partner are taken in; the platform’s own needs no secret here.',
    'secret-proven': (f, { at }) => `The app secret fits: a signed webhook came on ${f.instant(at)}.`,
    'secret-unproven': () => 'An app secret is set; the first signed webhook will show whether it fits.',
    'secret-refused': (f, { at }) =>
      `A webhook was refused on ${f.instant(at)}, because its signature fits no secret here. Add the secret of the app that sends it to CULPRIT_META_APP_SECRETS; a receiver that hands webhooks on must leave their bytes as they are.`,
    'secret-of-another-app': () =>
      'The app secret is not that of the app the token belongs to. Copy the secret from the basic settings of that app to CULPRIT_META_APP_SECRETS.',
    'verify-unset': () =>
      'No verify token is set, so the webhook cannot be subscribed. Set CULPRIT_META_VERIFY_TOKEN.',
    'verify-shaken': (f, { at }) =>
      `The platform has shaken hands${at === null ? '' : ` (${f.instant(at)})`}.`,
    'verify-waiting': () =>
      'A verify token is set; the platform has not shaken hands yet. Set callback URL and verify token in the app, docs/connect.md section 3.',
    'webhook-recent': (f, { at }) => `The last webhook came on ${f.instant(at)}.`,
    'webhook-silent': (f, { hours, at }) =>
      `The last webhook came ${f.number(hours)} hours ago, at ${f.instant(at)}. Check the subscription and the address.`,
    'webhook-none': () => 'No webhook has come in yet. Subscribe it as docs/connect.md describes.',
    'field-subscribed': (_, { field }) => `Webhook field ${field}: subscribed.`,
    'field-missing': (_, { field }) =>
      `Webhook field ${field} is not subscribed: ${connectEn.cost[field]}. Subscribe the app to it.`,
    'fields-unread': () => 'Which webhook fields are subscribed could not be read.',
    'sends-known': (f, { share }) =>
      `Of ${f.percent(share)} of the deliveries of the last 7 days the template is known.`,
    'sends-unlinked': (f, { share }) =>
      `For ${f.percent(share)} of the deliveries of the last 7 days the template is not known. Register sends with POST /v1/sends or set callback data.`,
    'sends-none': () =>
      'No delivery of the last 7 days is known yet, so nothing can be said of registered sends.',
    'consent-known': () => 'Consent is on record.',
    'consent-none': () =>
      'No consent is on record, so no template can be blamed for reaching people who never agreed. Bring your list: culprit import, docs/connect.md section 5.',
    'topics-known': () => 'Every template that was sent within 7 days has a topic.',
    'topics-unmapped': (f, { names, count }) =>
      `${f.number(count)} ${f.plural(count, { one: 'template has', other: 'templates have' })} no topic, so consent cannot be judged for them: ${names.join(', ')}. Map them with --topic-map or PUT /v1/templates/mapping.`,
    'topics-none': () => 'No template was sent within 7 days, so no topic is missing yet.',
    'insights-on': (_, { account }) => `Template analytics of the account ${account} are switched on.`,
    'insights-off': (_, { account }) =>
      `Template analytics of the account ${account} are switched off. They can be switched on, for ever: culprit connect --enable-insights`,
    'insights-unavailable': (_, { account }) =>
      `The platform offers no template analytics for the account ${account}, because of its region. Everything else works without them.`,
    'insights-unread': (_, { account }) =>
      `Whether template analytics of the account ${account} are switched on could not be read.`,
  },
  part: {
    token: 'Access token (CULPRIT_GRAPH_TOKEN is not set)',
    scopes: 'Permissions of the token',
    account: 'Business account',
    app: 'Subscription of the app',
    callback: 'Callback URL at the platform',
    fields: 'Webhook fields',
    insights: 'Template analytics',
  },
  cost: {
    messages: 'no deliveries, so no rates, and no opt-outs by reply',
    user_preferences:
      'stops in the platform’s own settings are missing, and messages go on until they fail with 131050',
    message_template_status_update:
      'the age of new templates is guessed from their first message, and pauses are not seen',
    message_template_quality_update: 'no ratings of templates but those that are polled',
    message_template_components_update: '“changed recently” is unknown until the next poll',
    template_category_update: 'the category stays what your list or the last poll says',
    phone_number_quality_update: 'limits of numbers are not shown beside a verdict',
    account_update: 'restrictions of the account are not shown beside a verdict',
    account_alerts: 'alerts of the account are not shown beside a verdict',
    business_capability_update: 'changes of the messaging limit are not shown beside a verdict',
  },
  state: {
    ok: 'fine',
    attention: 'look at this',
    missing: 'missing',
    unknown: 'not known',
    'not-connected': 'not connected',
    'not-offered': 'not offered',
  },
  done: 'Everything is wired up.',
  open: (f, { count }) =>
    `${f.number(count)} ${f.plural(count, { one: 'thing is', other: 'things are' })} open. While you go through them: culprit doctor --live`,
  ranking: {
    title: (_, { name }) => `A first look at ${name}: provisional ranking`,
    basis: 'button clicks only, consent unknown',
    period: (f, { recentFrom, earlierFrom }) =>
      earlierFrom === null
        ? `Deliveries since ${f.instant(recentFrom)}; there are none before to compare with, so what is usual is a common rate.`
        : `Deliveries since ${f.instant(recentFrom)} against those before, back to ${f.instant(earlierFrom)}.`,
    column: {
      template: 'Template',
      delivered: 'Delivered',
      clicks: 'Clicks',
      rate: 'Rate',
      usual: 'Usual',
      beyond: 'Beyond chance',
    },
    ofGroup: '*',
    note: '* new: compared with templates of its category. Beyond chance: the clicks above what one template in twenty exceeds by chance; 0 means that the difference may be chance. Clicks of the last days still come in.',
    nothingStandsOut: 'No template stands out.',
    empty: 'No template was delivered in the last 7 days.',
    more: (f, { count }) => `And ${f.number(count)} more: --json has all.`,
    none: (_, { name, why }) => `No first look at ${name}. ${why}`,
    notConnected: 'Provisional ranking: not connected. It needs CULPRIT_GRAPH_TOKEN and CULPRIT_WABA_IDS.',
  },
  insights: {
    warning: (_, { account }) =>
      `Switching template analytics on for the account ${account} cannot be undone: the platform then counts reads and clicks of its templates for good.`,
    question: (_, { account }) => `To go on, type the id of the account (${account}): `,
    notConfirmed: 'Not confirmed; nothing was changed.',
    done: (_, { account }) =>
      `Template analytics are now switched on for the account ${account}. The first counts come with the next messages.`,
    alreadyOn: (_, { account }) => `Template analytics of the account ${account} are switched on already.`,
    failed: (_, { account, why }) =>
      `Template analytics of the account ${account} could not be switched on. ${why} They can also be confirmed in WhatsApp Manager, under Insights.`,
  },
};
