import type { ConnectFinding } from './connect-check.ts';
import type { ConnectSettings, PlatformFacts } from './connect-facts.ts';

const OBJECT = 'whatsapp_business_account';
const PATH = '/webhooks/meta';

/** Where the platform sends the webhooks of our app, an account at a time: an account may send `messages` elsewhere. */
export function judgeCallback({
  settings: { publicUrl, appSecrets },
  platform: { app, token, accounts },
}: {
  settings: ConnectSettings;
  platform: PlatformFacts;
}): ConnectFinding[] {
  if (app === null) {
    const reason = appSecrets === 0 ? 'no-secret' : 'no-app';
    return [{ says: 'callback-unread', reason }];
  }
  if (!app.ok) {
    return app.problem.kind === 'token-invalid'
      ? [{ says: 'secret-of-another-app' }]
      : [{ says: 'callback-failed', problem: app.problem }];
  }
  const expected = publicUrl === null ? null : `${publicUrl}${PATH}`;
  const own = app.value.find(({ object, active }) => object === OBJECT && active);
  if (own === undefined) return [{ says: 'callback-unset', expected }];
  if (expected === null) return [{ says: 'callback-unread', reason: 'no-public-url' }];
  const ours = token.ok ? token.value.appId : null;
  return accounts.map(({ id: account, apps }) => {
    const subscribed = apps?.ok === true ? apps.value.find(({ id }) => id === ours) : undefined;
    const url = subscribed?.callbackUrl ?? own.callbackUrl;
    return isSameAddress(url, expected)
      ? { says: 'callback-here', account, url }
      : { says: 'callback-elsewhere', account, url, expected };
  });
}

/** Host names ignore case; a slash at the end is the same address here. */
function isSameAddress(left: string, right: string): boolean {
  const plain = (url: string): string =>
    url.replace(/\/+$/, '').replace(/^[^:]+:\/\/[^/]+/, (origin) => origin.toLowerCase());
  return plain(left) === plain(right);
}
