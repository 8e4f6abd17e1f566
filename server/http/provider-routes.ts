import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { AppError } from '../core/errors.ts';
import { INBOX_PRIORITY, type WebhookSource } from '../store/ports.ts';
import type { HttpDeps } from './deps.ts';
import {
  GUPSHUP_BODY,
  INFOBIP_BODY,
  RECEIVE_GUPSHUP,
  RECEIVE_GUPSHUP_AT_SECRET,
  RECEIVE_INFOBIP,
  RECEIVE_INFOBIP_AT_SECRET,
  RECEIVE_TWILIO,
  TWILIO_FORM,
} from './descriptions/partners.ts';
import type { HttpEnv } from './http-env.ts';
import { assertJson } from './parse-body.ts';
import { params } from './query.ts';
import { readBody } from './read-body.ts';

type PartnerDeps = Pick<HttpDeps, 'clock' | 'inbox' | 'providers'>;

/** An answer to Twilio is what it says to the person: nothing. */
const NO_REPLY = '<Response/>';

/** Webhooks of partners that stand between sender and platform, answered only once they are on disk. A partner that signs
 *  nothing shows a secret: as the password or token of `Authorization`, or as the last part of the path. */
export function providerRoutes(deps: PartnerDeps) {
  const secret = params(z.object({ secret: z.string() }));
  const gupshup = acceptSharing('gupshup', deps);
  const infobip = acceptSharing('infobip', deps);
  return new Hono<HttpEnv>()
    .post('/webhooks/twilio', RECEIVE_TWILIO, TWILIO_FORM, acceptTwilio(deps))
    .post('/webhooks/gupshup', RECEIVE_GUPSHUP, GUPSHUP_BODY, gupshup)
    .post('/webhooks/gupshup/:secret', RECEIVE_GUPSHUP_AT_SECRET, secret, GUPSHUP_BODY, gupshup)
    .post('/webhooks/infobip', RECEIVE_INFOBIP, INFOBIP_BODY, infobip)
    .post('/webhooks/infobip/:secret', RECEIVE_INFOBIP_AT_SECRET, secret, INFOBIP_BODY, infobip);
}

function acceptTwilio(deps: PartnerDeps) {
  return async (c: Context<HttpEnv>) => {
    const verify = deps.providers.twilio;
    if (verify === null) throw notSetUp('CULPRIT_TWILIO_AUTH_TOKENS');
    const { pathname, search } = new URL(c.req.url);
    const body = await readBody(c);
    if (!verify({ body, target: pathname + search }, c.req.header('x-twilio-signature'))) {
      throw new AppError(
        'unauthorized',
        'X-Twilio-Signature does not sign this form under an address and token known here',
      );
    }
    await keep(deps, 'twilio', body);
    return c.body(NO_REPLY, 200, { 'Content-Type': 'text/xml' });
  };
}

function acceptSharing(source: 'gupshup' | 'infobip', deps: PartnerDeps) {
  return async (c: Context<HttpEnv>) => {
    const isSecret = deps.providers[source];
    if (isSecret === null) throw notSetUp(`CULPRIT_${source.toUpperCase()}_SECRETS`);
    const body = await readBody(c);
    if (!isSecret(credentialOf(c.req.header('authorization')), c.req.param('secret'))) {
      throw new AppError(
        'unauthorized',
        'neither Authorization nor the path carries a secret that is known here',
      );
    }
    assertJson(body);
    await keep(deps, source, body);
    return c.json({}, 200);
  };
}

async function keep({ clock, inbox }: PartnerDeps, source: WebhookSource, body: Uint8Array): Promise<void> {
  await inbox.append({ source, body, priority: INBOX_PRIORITY.live, receivedAt: clock() });
}

/** The password of `Basic`, whoever the user, or the token of `Bearer`. */
function credentialOf(header = ''): string | undefined {
  const [, scheme = '', value = ''] = /^(Basic|Bearer) +(\S+)$/i.exec(header) ?? [];
  if (scheme.toLowerCase() === 'bearer') return value;
  const pair = Buffer.from(value, 'base64').toString('utf8');
  return pair.includes(':') ? pair.slice(pair.indexOf(':') + 1) : undefined;
}

function notSetUp(setting: string): AppError {
  return new AppError('not-found', `this partner is not set up here; set ${setting}`);
}
