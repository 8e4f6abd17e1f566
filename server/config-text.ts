import { z } from 'zod';
import type { OptOutChannel } from './core/event.ts';
import type { ConfiguredReply } from './core/opt-out/recognition.ts';
import { isZone } from './core/zone.ts';
import { compileCallbackPattern } from './ingest/meta/callback-pattern.ts';
import { withoutUndefined } from './ingest/without-undefined.ts';
import { Secret } from './secret.ts';

/** How the texts of settings are read. */

const CHANNELS = [
  'button',
  'interactive',
  'link',
  'keyword',
  'preference',
  'provider',
  'error',
  'manual',
] as const satisfies readonly OptOutChannel[];

export const integer = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, 'write a whole number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `write a number from ${least} to ${most}`);

/** Parts of a hundred, as a share. */
export const percentage = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,3})?$/, 'write a number such as 2 or 0.5')
  .transform((text) => Number(text) / 100)
  .refine((share) => share > 0 && share <= 1, 'write a number above 0, up to 100');

export const list = z.string().transform((text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ''),
);

export const secret = z.string().transform((text) => new Secret(text));

export const secrets = list.transform((entries) => entries.map((entry) => new Secret(entry)));

/** Secrets that an operator makes up. They may stand in a path, and nothing but them keeps strangers out. */
export const sharedSecrets = list
  .refine(
    (entries) => entries.every((entry) => /^[\w-]{16,}$/.test(entry)),
    'write secrets of at least 16 letters, digits, - or _, comma-separated',
  )
  .transform((entries) => entries.map((entry) => new Secret(entry)));

export const addresses = list.refine(
  (entries) => entries.every((entry) => /^https?:$/.test(URL.parse(entry)?.protocol ?? '')),
  'write addresses such as https://bot.example.com/twilio, comma-separated',
);

const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'write valid JSON' });
    return z.NEVER;
  }
});

export const zone = z.string().refine(isZone, 'write an IANA time zone such as America/Sao_Paulo');

export const payloads = json
  .pipe(
    z.record(
      z.string(),
      z
        .object({
          action: z.enum(['opt-out', 'opt-in', 'ignore']),
          scope: z.enum(['all', 'marketing']).optional(),
          topic: z.string().optional(),
          reason: z.enum(['lost-interest', 'problem-solved', 'dislikes-content', 'no-consent']).optional(),
        })
        .transform((meaning): ConfiguredReply => withoutUndefined(meaning)),
      'write a JSON object such as {"STOP_OFFERS":{"action":"opt-out","topic":"offers"}}',
    ),
  )
  .transform((meanings) => new Map(Object.entries(meanings)));

export const callbackPatterns = z.string().transform((text, context) => {
  try {
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(compileCallbackPattern);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
    return z.NEVER;
  }
});

export const stopScopes = list.transform((entries, context) => {
  const scopes = new Map<OptOutChannel, 'marketing' | 'all'>();
  for (const entry of entries) {
    const [channel, scope] = entry.split('=');
    const known = CHANNELS.find((name) => name === channel);
    if (known === undefined || (scope !== 'marketing' && scope !== 'all')) {
      context.addIssue({
        code: 'custom',
        message: `write channel=marketing or channel=all, comma-separated; channels: ${CHANNELS.join(', ')}`,
      });
      return z.NEVER;
    }
    scopes.set(known, scope);
  }
  return scopes;
});

export const smtpUrl = z
  .string()
  .regex(/^smtps?:\/\/[^\s/]+/, 'write an address such as smtps://user:password@mail.example.com')
  .transform((text) => new Secret(text));

export const mailFrom = z
  .string()
  .regex(/^([^<>\r\n]+<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/, 'write an address, or NAME <address>');
