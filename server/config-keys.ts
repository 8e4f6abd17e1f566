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
    schema: z
      .string()
      .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, 'write file:PATH or postgres://user:password@host/name'),
    default: 'file:./data/culprit.db',
  }),
  host: key({
    env: 'CULPRIT_HOST',
    schema: z.string().min(1, 'write an address such as 127.0.0.1'),
    default: '127.0.0.1',
  }),
  port: key({
    env: 'CULPRIT_PORT',
    schema: integer(0, 65_535),
    default: '3000',
  }),
  roles: key({
    env: 'CULPRIT_ROLES',
    schema: z.enum(['all', 'http', 'jobs'], 'write all, http or jobs'),
    default: 'all',
  }),
  zone: key({
    env: 'CULPRIT_ZONE',
    schema: zone,
    default: 'America/Sao_Paulo',
  }),
  lang: key({
    env: 'CULPRIT_LANG',
    schema: z.enum(['pt-BR', 'en', 'es'], 'write pt-BR, en or es'),
    default: 'pt-BR',
  }),
  logLevel: key({
    env: 'CULPRIT_LOG_LEVEL',
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'write debug, info, warn, error or silent'),
    default: 'info',
  }),
  keyFile: key({
    env: 'CULPRIT_KEY_FILE',
    schema: z.string().min(1, 'write a path'),
    default: null,
  }),
  pepper: key({
    env: 'CULPRIT_PEPPER',
    schema: secret,
    default: null,
  }),
  encryptionKey: key({
    env: 'CULPRIT_ENCRYPTION_KEY',
    schema: secret,
    default: null,
  }),
  metaAppSecrets: key({
    env: 'CULPRIT_META_APP_SECRETS',
    schema: secrets,
    default: '',
  }),
  metaVerifyToken: key({
    env: 'CULPRIT_META_VERIFY_TOKEN',
    schema: secret,
    default: null,
  }),
  graphUrl: key({
    env: 'CULPRIT_GRAPH_URL',
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
    schema: z.string().regex(/^v\d{1,3}\.\d{1,2}$/, 'write a version such as v25.0'),
    default: 'v25.0',
  }),
  graphToken: key({
    env: 'CULPRIT_GRAPH_TOKEN',
    schema: secret,
    default: null,
  }),
  wabaIds: key({
    env: 'CULPRIT_WABA_IDS',
    schema: list.refine(
      (ids) => ids.every((id) => /^\d{5,25}$/.test(id)),
      'write the ids of the accounts, digits only, comma-separated',
    ),
    default: '',
  }),
  twilioAuthTokens: key({
    env: 'CULPRIT_TWILIO_AUTH_TOKENS',
    schema: secrets,
    default: '',
  }),
  twilioUrls: key({
    env: 'CULPRIT_TWILIO_URLS',
    schema: addresses,
    default: '',
  }),
  gupshupSecrets: key({
    env: 'CULPRIT_GUPSHUP_SECRETS',
    schema: sharedSecrets,
    default: '',
  }),
  infobipSecrets: key({
    env: 'CULPRIT_INFOBIP_SECRETS',
    schema: sharedSecrets,
    default: '',
  }),
  callbackPatterns: key({
    env: 'CULPRIT_CALLBACK_PATTERNS',
    schema: callbackPatterns,
    default: '',
  }),
  payloads: key({
    env: 'CULPRIT_PAYLOADS',
    schema: payloads,
    default: '{}',
  }),
  stopScopes: key({
    env: 'CULPRIT_STOP_SCOPES',
    schema: stopScopes,
    default: '',
  }),
  criticalRate: key({
    env: 'CULPRIT_CRITICAL_RATE',
    schema: percentage,
    default: '2',
  }),
  erasureList: key({
    env: 'CULPRIT_ERASURE_LIST',
    schema: z.string().min(1, 'write a path'),
    default: null,
  }),
  auditDays: key({
    env: 'CULPRIT_AUDIT_DAYS',
    schema: integer(30, 36_500),
    default: '1825',
  }),
  inboxDays: key({
    env: 'CULPRIT_INBOX_DAYS',
    schema: integer(1, 3_650),
    default: '30',
  }),
  publicUrl: key({
    env: 'CULPRIT_PUBLIC_URL',
    schema: z
      .string()
      .regex(/^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/, 'write an address such as https://messages.example.com')
      .transform((url) => url.replace(/\/+$/, '')),
    default: null,
  }),
  senderName: key({
    env: 'CULPRIT_SENDER_NAME',
    schema: z.string().trim().min(1).max(60, 'write at most 60 characters'),
    default: null,
  }),
  addressHeader: key({
    env: 'CULPRIT_ADDRESS_HEADER',
    schema: z.string().regex(/^[\w-]+$/, 'write the name of one header, such as X-Forwarded-For'),
    default: null,
  }),
  sessionDays: key({
    env: 'CULPRIT_SESSION_DAYS',
    schema: integer(1, 365),
    default: '14',
  }),
  ...MAIL_KEYS,
  queueBytes: key({
    env: 'CULPRIT_QUEUE_BYTES',
    schema: integer(1_048_576, 4_294_967_296),
    default: '67108864',
  }),
  queueItems: key({
    env: 'CULPRIT_QUEUE_ITEMS',
    schema: integer(1, 1_000_000),
    default: '10000',
  }),
} satisfies Record<string, Key<z.ZodType, string | null>>;
