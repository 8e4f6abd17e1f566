import { AppError } from '../../server/core/errors.ts';
import { isReached } from '../../server/core/recipient.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, type EpochMs } from '../../server/core/time.ts';
import { errorFields, type Logger } from '../../server/log.ts';
import { LATE_MS } from '../../server/core/report-days.ts';
import type { MailFault, Mailer } from '../../server/mail/mailer.ts';
import type { OutboxClaim, OutboxKind, OutboxStore, RecipientStore } from '../../server/store/mail-ports.ts';
import { backOff } from '../back-off.ts';
import { mailToSend, type KeptMail } from './sealed-mail.ts';

export type SendDeps = {
  outbox: Pick<OutboxStore, 'claim' | 'renew' | 'finish'>;
  recipients: Pick<RecipientStore, 'find' | 'setProblem'>;
  mailer: Pick<Mailer, 'send'>;
  /** Opens a sealed mail. Errors: `AppError` internal when the key is another one. */
  open(sealed: Uint8Array): KeptMail;
  /** Names this process. */
  holder: string;
  clock: () => EpochMs;
  log: Logger;
};

/** What became of one try; `again`: it stays due. */
type Outcome = 'sent' | 'again' | 'failed' | 'told';

/** Longer than a mail server may take for one mail; kept up while it does. */
const CLAIM_MS = 2 * MINUTE_MS;
const AT_ONCE = 4;
/** How long a mail server may refuse before a mail is given up. */
const TRIED_FOR_MS: Readonly<Record<OutboxKind, number>> = {
  report: 3 * DAY_MS,
  alert: 3 * DAY_MS,
  digest: 3 * DAY_MS,
  test: HOUR_MS,
};

/**
 * Sends the mails whose time has come until none is left, or until the mail server takes none of several. A mail is done only
 * when the server took it and that is on record; a process that dies between the two leaves it to be sent again under the
 * same Message-ID. Returns how many were taken.
 */
export async function sendDue(deps: SendDeps): Promise<number> {
  let sent = 0;
  for (;;) {
    const claims = await deps.outbox.claim(deps.holder, {
      now: deps.clock(),
      ttlMs: CLAIM_MS,
      limit: AT_ONCE,
    });
    const outcomes = await Promise.all(claims.map((claim) => sendOne(claim, deps)));
    sent += outcomes.filter((outcome) => outcome === 'sent').length;
    // A server that is down is not asked once for every mail that waits.
    if (outcomes.every((outcome) => outcome === 'again')) return sent;
  }
}

async function sendOne(claim: OutboxClaim, deps: SendDeps): Promise<Outcome> {
  const { outbox, recipients, mailer, clock, log } = deps;
  const said = { detail: claim.kind, attempt: claim.attempts };
  const recipient = await recipients.find(claim.recipient);
  if (recipient === null || !isReached(recipient)) {
    await outbox.finish(claim, { state: 'told' });
    return 'told';
  }
  const beat = keepClaim(claim, deps);
  try {
    const isLate = clock() - claim.plannedAt > LATE_MS;
    await mailer.send(mailToSend(deps.open(claim.mail), { isLate }));
  } catch (error) {
    const { problem, isPermanent } = faultOf(error);
    const isOver = isPermanent || clock() - claim.plannedAt >= TRIED_FOR_MS[claim.kind];
    log.warn(isOver ? 'mail given up' : 'mail not sent', { ...said, code: problem });
    if (isOver) {
      await outbox.finish(claim, { state: 'failed', problem });
      await recipients.setProblem(recipient.id, problem);
      return 'failed';
    }
    await outbox.finish(claim, { state: 'due', dueAt: clock() + backOff(claim.attempts), problem });
    return 'again';
  } finally {
    clearInterval(beat);
  }
  const kept = await outbox.finish(claim, { state: 'sent', now: clock() });
  log[kept ? 'debug' : 'warn'](kept ? 'mail sent' : 'mail sent after its claim was lost', said);
  if (recipient.problem !== null) await recipients.setProblem(recipient.id, null);
  return 'sent';
}

/** What cannot be opened will not be opened later. Errors: whatever is no refusal of the mail server. */
function faultOf(error: unknown): MailFault {
  if (error instanceof AppError) {
    if (error.code === 'unavailable') return error.details as MailFault;
    if (error.code === 'internal') return { problem: 'unreadable', isPermanent: true };
  }
  throw error;
}

function keepClaim(claim: OutboxClaim, { outbox, clock, log }: SendDeps): NodeJS.Timeout {
  return setInterval(() => {
    outbox
      .renew(claim, clock() + CLAIM_MS)
      .catch((error: unknown) => log.warn('mail claim not renewed', errorFields(error)));
  }, CLAIM_MS / 4).unref();
}
