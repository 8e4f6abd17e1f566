import { outboxItem } from '../../jobs/mail/outbox-item.ts';
import type { Config } from '../config.ts';
import type { EpochMs } from '../core/time.ts';
import type { MailsDeps as RouteDeps } from '../http/mails/deps.ts';
import { createLinkSigner } from '../ingest/link-signer.ts';
import { renderTestMail } from '../mail/render-test-mail.ts';
import { createOutboxStore } from '../store/outbox-store.ts';
import { mailsAt, type MailsDeps } from './mails.ts';

/** What routes about mails do. */
export function mailDepsOf(config: Config, deps: MailsDeps & { clock: () => EpochMs }): RouteDeps {
  return {
    isOn: config.smtpUrl !== null && config.mailFrom !== null,
    signer: createLinkSigner(deps.secrets.encryptionKey, 'mail link'),
    async queueTest(recipient) {
      const now = deps.clock();
      const { addresses, envelope, styleOf } = await mailsAt(config, deps, now);
      const told = { key: `test:${recipient.id}:${now}`, kind: 'test', recipient, dueAt: now } as const;
      const content = renderTestMail(styleOf(recipient), addresses.ofDigest(recipient, now));
      await createOutboxStore(deps.database).add([outboxItem(told, content, envelope)], now);
    },
  };
}
