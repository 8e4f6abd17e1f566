import { z } from 'zod';
import type { OptOutChannel } from './core/event.ts';
import type { ConfiguredReply } from './core/opt-out/recognition.ts';
import { compileCallbackPattern } from './ingest/meta/callback-pattern.ts';
import { withoutUndefined } from './ingest/without-undefined.ts';
import { Secret } from './secret.ts';

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

const integer = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, 'write a whole number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `write a number from ${least} to ${most}`);

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ''),
);

const secret = z.string().transform((text) => new Secret(text));

const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'write valid JSON' });
    return z.NEVER;
  }
});

const zone = z.string().refine((name) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}, 'write an IANA time zone such as America/Sao_Paulo');

const payloads = json
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

const callbackPatterns = z.string().transform((text, context) => {
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

const stopScopes = list.transform((entries, context) => {
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

/** A setting: its environment variable, what it means, how its text is read, and its text when it is not set. */
type Key<Schema extends z.ZodType, Default extends string | null> = {
  env: string;
  doc: string;
  schema: Schema;
  default: Default;
};

/** Keeps apart, in the type, settings that may be unset (default null) and those that never are. */
function key<Schema extends z.ZodType, const Default extends string | null>(
  entry: Key<Schema, Default>,
): Key<Schema, Default> {
  return entry;
}

/** Every setting there is. `null` as default: not set, and then the value is null. */
export const CONFIG_KEYS = {
  db: key({
    env: 'CULPRIT_DB',
    doc: 'Database: file:PATH for SQLite, postgres://… for PostgreSQL.',
    schema: z
      .string()
      .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, 'write file:PATH or postgres://user:password@host/name'),
    default: 'file:./data/culprit.db',
  }),
  host: key({
    env: 'CULPRIT_HOST',
    doc: 'Address to listen on; 0.0.0.0 for all.',
    schema: z.string().min(1, 'write an address such as 127.0.0.1'),
    default: '127.0.0.1',
  }),
  port: key({
    env: 'CULPRIT_PORT',
    doc: 'Port to listen on; 0 takes a free one.',
    schema: integer(0, 65_535),
    default: '3000',
  }),
  roles: key({
    env: 'CULPRIT_ROLES',
    doc: 'What this process does: all, http (accept and answer) or jobs (apply, analyse, maintain).',
    schema: z.enum(['all', 'http', 'jobs'], 'write all, http or jobs'),
    default: 'all',
  }),
  zone: key({
    env: 'CULPRIT_ZONE',
    doc: 'IANA time zone of business days.',
    schema: zone,
    default: 'America/Sao_Paulo',
  }),
  lang: key({
    env: 'CULPRIT_LANG',
    doc: 'Language of text for people: pt-BR, en or es.',
    schema: z.enum(['pt-BR', 'en', 'es'], 'write pt-BR, en or es'),
    default: 'pt-BR',
  }),
  logLevel: key({
    env: 'CULPRIT_LOG_LEVEL',
    doc: 'Least important log line written to stderr: debug, info, warn, error or silent.',
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'write debug, info, warn, error or silent'),
    default: 'info',
  }),
  keyFile: key({
    env: 'CULPRIT_KEY_FILE',
    doc: 'File with pepper and encryption key; made at first start. Not set: next to the SQLite file, ending in .key.',
    schema: z.string().min(1, 'write a path'),
    default: null,
  }),
  pepper: key({
    env: 'CULPRIT_PEPPER',
    doc: 'Key of the hashes of people and messages, 32 bytes as base64; instead of the key file.',
    schema: secret,
    default: null,
  }),
  encryptionKey: key({
    env: 'CULPRIT_ENCRYPTION_KEY',
    doc: 'Key of stored bodies and identities, 32 bytes as base64; instead of the key file.',
    schema: secret,
    default: null,
  }),
  metaAppSecrets: key({
    env: 'CULPRIT_META_APP_SECRETS',
    doc: 'App secrets that sign webhooks, comma-separated; two during a rotation.',
    schema: list.transform((entries) => entries.map((entry) => new Secret(entry))),
    default: '',
  }),
  metaVerifyToken: key({
    env: 'CULPRIT_META_VERIFY_TOKEN',
    doc: 'Token the platform repeats when the webhook is subscribed.',
    schema: secret,
    default: null,
  }),
  callbackPatterns: key({
    env: 'CULPRIT_CALLBACK_PATTERNS',
    doc: 'Regular expressions for callback data, one a line, with the named groups tpl, lang, id, topic, cmp.',
    schema: callbackPatterns,
    default: '',
  }),
  payloads: key({
    env: 'CULPRIT_PAYLOADS',
    doc: 'What button payloads, ids and labels mean: JSON, {"PAYLOAD":{"action":"opt-out","topic":"offers"}}.',
    schema: payloads,
    default: '{}',
  }),
  stopScopes: key({
    env: 'CULPRIT_STOP_SCOPES',
    doc: 'What a stop covers when it does not say, per channel: keyword=all,button=marketing. Not listed: marketing.',
    schema: stopScopes,
    default: '',
  }),
  erasureList: key({
    env: 'CULPRIT_ERASURE_LIST',
    doc: 'File that every erasure is written to, by hash, to erase again after a backup was restored. Not set: next to the SQLite file, ending in .erasures.',
    schema: z.string().min(1, 'write a path'),
    default: null,
  }),
  auditDays: key({
    env: 'CULPRIT_AUDIT_DAYS',
    doc: 'Days that the audit trail is kept.',
    schema: integer(30, 36_500),
    default: '1825',
  }),
  inboxDays: key({
    env: 'CULPRIT_INBOX_DAYS',
    doc: 'Days that encrypted bodies are kept after they were applied.',
    schema: integer(1, 3_650),
    default: '30',
  }),
  publicUrl: key({
    env: 'CULPRIT_PUBLIC_URL',
    doc: 'Address under which people reach this service, such as https://messages.example.com; opt-out links need it.',
    schema: z
      .string()
      .regex(/^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/, 'write an address such as https://messages.example.com')
      .transform((url) => url.replace(/\/+$/, '')),
    default: null,
  }),
  senderName: key({
    env: 'CULPRIT_SENDER_NAME',
    doc: 'The business as its customers know it, shown on the page that opt-out links lead to.',
    schema: z.string().trim().min(1).max(60, 'write at most 60 characters'),
    default: null,
  }),
  addressHeader: key({
    env: 'CULPRIT_ADDRESS_HEADER',
    doc: 'Header in which your proxy names the visitor, e.g. X-Forwarded-For (its last entry counts). Not set: no proxy.',
    schema: z.string().regex(/^[\w-]+$/, 'write the name of one header, such as X-Forwarded-For'),
    default: null,
  }),
  queueBytes: key({
    env: 'CULPRIT_QUEUE_BYTES',
    doc: 'Bytes that may wait for the disk before requests are answered 503.',
    schema: integer(1_048_576, 4_294_967_296),
    default: '67108864',
  }),
  queueItems: key({
    env: 'CULPRIT_QUEUE_ITEMS',
    doc: 'Bodies that may wait for the disk before requests are answered 503.',
    schema: integer(1, 1_000_000),
    default: '10000',
  }),
} satisfies Record<string, Key<z.ZodType, string | null>>;
