import { z } from 'zod';
import type { BounceNotice } from '../../core/bounce.ts';
import type { EpochMs } from '../../core/time.ts';
import { instant } from '../../ingest/event-fields.ts';
import { readBounceMail } from '../../ingest/read-bounce-mail.ts';
import { AppError } from '../../core/errors.ts';
import { firstFault } from '../input-fault.ts';
import { limitedText } from '../limited-text.ts';
import { parseBody, textOfBody } from '../parse-body.ts';

const MOST = 1_000;
const NOTICE = z
  .object({
    messageId: limitedText(998, 'write the Message-ID of the mail').optional(),
    address: limitedText(320, 'write the address of the recipient').optional(),
    kind: limitedText(80, 'write permanent, transient, or what else it is'),
    code: limitedText(80, 'write a code such as 5.1.1').optional(),
    at: instant.optional(),
  })
  .refine(({ messageId, address }) => messageId !== undefined || address !== undefined, {
    path: ['messageId'],
    error: 'is missing, and so is address; give one of the two',
  });

/** The body as programs write it: one notice, or several. */
export const BOUNCES = z.union([NOTICE, z.object({ bounces: z.array(NOTICE).min(1).max(MOST) })]);
const SEVERAL = z.object({
  bounces: z
    .array(NOTICE, 'is no list; write {"bounces": [...]}')
    .min(1, 'is empty')
    .max(MOST, `has more than ${MOST}`),
});

/** Notices of a body: JSON, else a mail as it came. Errors: `invalid`, naming the field; for a mail that tells of no delivery. */
export async function readBounces(
  body: Uint8Array,
  { contentType, now }: { contentType: string; now: EpochMs },
): Promise<BounceNotice[]> {
  if (!/^application\/json\b/i.test(contentType)) {
    const notices = await readBounceMail(body, now);
    if (notices.length > 0) return notices;
    throw new AppError(
      'invalid',
      'the body is no delivery status notification (RFC 3464); send one as message/rfc822, or notices as application/json',
    );
  }
  const value = parseBody(textOfBody(body));
  const isSeveral = typeof value === 'object' && value !== null && 'bounces' in value;
  const read = isSeveral ? SEVERAL.safeParse(value) : NOTICE.safeParse(value);
  if (!read.success) throw firstFault(read.error);
  const notices = 'bounces' in read.data ? read.data.bounces : [read.data];
  return notices.map(({ messageId, address, kind, code, at }) => ({
    messageIds: messageId === undefined ? [] : [bracketed(messageId)],
    address: address ?? null,
    kind: kind.toLowerCase(),
    code: code ?? null,
    at: at ?? now,
  }));
}

/** Mail services write ids with and without brackets. */
function bracketed(id: string): string {
  return /^<.*>$/.test(id) ? id : `<${id}>`;
}
