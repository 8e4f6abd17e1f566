import { z } from 'zod';
import { key, type Key } from './config-key.ts';
import { MAIL_KEYS } from './config-mail-keys.ts';
import {
  addresses,
  callbackPatterns,
  integer,
  list,
  payloads,
  percentage,
  secret,
  secrets,
  sharedSecrets,
  stopScopes,
  zone,
} from './config-text.ts';

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
    schema: secrets,
    default: '',
  }),
  metaVerifyToken: key({
    env: 'CULPRIT_META_VERIFY_TOKEN',
    doc: 'Token the platform repeats when the webhook is subscribed.',
    schema: secret,
    default: null,
  }),
  graphUrl: key({
    env: 'CULPRIT_GRAPH_URL',
    doc: 'Where the Graph API of the platform answers.',
    schema: z
      .string()
      .regex(
        /^(https:\/\/[^\s/?#@]+|http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?)(\/[^\s?#]*)?$/,
        'write an address with https:// such as https://graph.facebook.com; http:// would show the token on the way',
      )
      .transform((url) => url.replace(/\/+$/, '')),
    default: 'https://graph.facebook.com',
  }),
  graphVersion: key({
    env: 'CULPRIT_GRAPH_VERSION',
    doc: 'Version of the Graph API.',
    schema: z.string().regex(/^v\d{1,3}\.\d{1,2}$/, 'write a version such as v25.0'),
    default: 'v25.0',
  }),
  graphToken: key({
    env: 'CULPRIT_GRAPH_TOKEN',
    doc: 'Access token of the Graph API with the permission whatsapp_business_management; not set: nothing is asked of the platform.',
    schema: secret,
    default: null,
  }),
  wabaIds: key({
    env: 'CULPRIT_WABA_IDS',
    doc: 'Ids of the WhatsApp business accounts that the token is for, comma-separated.',
    schema: list.refine(
      (ids) => ids.every((id) => /^\d{5,25}$/.test(id)),
      'write the ids of the accounts, digits only, comma-separated',
    ),
    default: '',
  }),
  twilioAuthTokens: key({
    env: 'CULPRIT_TWILIO_AUTH_TOKENS',
    doc: 'Auth tokens of the Twilio account, which sign its webhooks, comma-separated; two during a rotation.',
    schema: secrets,
    default: '',
  }),
  twilioUrls: key({
    env: 'CULPRIT_TWILIO_URLS',
    doc: 'Addresses that Twilio calls, comma-separated, where a receiver of yours hands its webhooks on. Not needed for those of this service.',
    schema: addresses,
    default: '',
  }),
  gupshupSecrets: key({
    env: 'CULPRIT_GUPSHUP_SECRETS',
    doc: "Secrets of your choice that Gupshup's webhooks carry in Authorization or in the path, comma-separated.",
    schema: sharedSecrets,
    default: '',
  }),
  infobipSecrets: key({
    env: 'CULPRIT_INFOBIP_SECRETS',
    doc: "Passwords of your choice that Infobip's webhooks carry in Authorization or in the path, comma-separated.",
    schema: sharedSecrets,
    default: '',
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
  criticalRate: key({
    env: 'CULPRIT_CRITICAL_RATE',
    doc: 'Opt-outs per 100 deliveries that are critical by themselves, from 200 deliveries and 5 opt-outs on.',
    schema: percentage,
    default: '2',
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
  sessionDays: key({
    env: 'CULPRIT_SESSION_DAYS',
    doc: 'Days that a member stays signed in after the last use.',
    schema: integer(1, 365),
    default: '14',
  }),
  ...MAIL_KEYS,
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
