import { Hono, type Context } from 'hono';
import { AppError } from '../core/errors.ts';
import { createSecretCheck } from '../ingest/providers/secret-check.ts';
import { INBOX_PRIORITY } from '../store/ports.ts';
import { HANDSHAKE } from '../store/wiring-store.ts';
import type { HttpDeps } from './deps.ts';
import { FORWARD_WEBHOOK, RECEIVE_WEBHOOK, SHAKE_HANDS, WEBHOOK_BODY } from './descriptions/webhook.ts';
import type { HttpEnv } from './http-env.ts';
import { assertJson } from './parse-body.ts';
import { readBody } from './read-body.ts';
import { recordRefusals, type RecordRefusal } from './record-refusals.ts';

type SignedDeps = Pick<HttpDeps, 'clock' | 'inbox' | 'verifySignature' | 'stores'>;

/** The platform's webhook: its handshake, and bodies that are answered only once they are on disk. */
export function webhookRoutes(deps: SignedDeps & Pick<HttpDeps, 'verifyToken'>) {
  const isVerifyToken = createSecretCheck([deps.verifyToken ?? '']);
  const accept = acceptSigned(deps, recordRefusals(deps));
  return (
    new Hono<HttpEnv>()
      .get('/webhooks/meta', SHAKE_HANDS, async (c) => {
        const challenge = c.req.query('hub.challenge') ?? '';
        const isAsked =
          c.req.query('hub.mode') === 'subscribe' && challenge !== '' && challenge.length <= 256;
        if (!isAsked || !isVerifyToken(c.req.query('hub.verify_token'))) {
          throw new AppError(
            'forbidden',
            'the handshake does not carry the verify token that is configured here',
          );
        }
        await deps.stores.audit.append({
          at: deps.clock(),
          actor: 'platform',
          action: HANDSHAKE,
          subject: null,
          detail: {},
        });
        return c.text(challenge, 200);
      })
      .post('/webhooks/meta', RECEIVE_WEBHOOK, WEBHOOK_BODY, accept)
      // For a receiver that has the webhook already and hands it on. The address says who calls, so that a proxy can keep
      // this one inside; what is in it is the same, and a body that comes both ways counts once.
      .post('/v1/sends/forward', FORWARD_WEBHOOK, WEBHOOK_BODY, accept)
  );
}

/** Takes in a body of the platform, under the signature that came with it. */
function acceptSigned({ clock, inbox, verifySignature }: SignedDeps, refused: RecordRefusal) {
  return async (c: Context<HttpEnv>) => {
    const body = await readBody(c);
    const signature = c.req.header('x-hub-signature-256');
    if (!verifySignature(body, signature)) {
      await refused(signature);
      throw new AppError(
        'unauthorized',
        'X-Hub-Signature-256 does not sign this body with a secret known here',
      );
    }
    // What is JSON but of an unknown shape is kept: quarantine shows it, and a later version may read it.
    assertJson(body);
    await inbox.append({ source: 'meta', body, priority: INBOX_PRIORITY.live, receivedAt: clock() });
    return c.json({}, 200);
  };
}
