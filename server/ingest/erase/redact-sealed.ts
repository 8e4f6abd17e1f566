import { AppError } from '../../core/errors.ts';
import { seal, unseal } from '../seal.ts';
import type { Mentions } from './mentions.ts';
import { redactBody } from './redact-body.ts';
import { redactForm } from './redact-form.ts';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** A sealed body without one person; `judged` false also when it cannot be opened. */
export function redactSealed(
  key: Uint8Array,
  { source, body: sealed }: { source: string; body: Uint8Array },
  mentions: Mentions,
): { body: Uint8Array | null; changed: boolean; judged: boolean } {
  let text: string;
  try {
    text = decoder.decode(unseal(key, sealed));
  } catch (error) {
    if (error instanceof AppError) return { body: sealed, changed: false, judged: false };
    throw error;
  }
  const redacted = source === 'twilio' ? redactForm(text, mentions) : redactBody(text, mentions);
  if (!redacted.changed) return { body: sealed, changed: false, judged: redacted.judged };
  const body = redacted.text === null ? null : seal(key, encoder.encode(redacted.text));
  return { body, changed: true, judged: redacted.judged };
}
