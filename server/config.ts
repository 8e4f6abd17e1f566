import type { z } from 'zod';
import { CONFIG_KEYS } from './config-keys.ts';
import { AppError } from './core/errors.ts';

type Keys = typeof CONFIG_KEYS;
type Nullable<Entry> = Entry extends { default: infer Default } ? Extract<Default, null> : never;

/** Every setting, read and checked. */
export type Config = { [Name in keyof Keys]: z.output<Keys[Name]['schema']> | Nullable<Keys[Name]> };

/** Settings by the name of their variable, as text. */
export type Environment = Readonly<Record<string, string | undefined>>;

const PREFIX = 'CULPRIT_';
/** Not a setting: where the examples of docs/connect.md keep the token of a client. */
const CLIENT_TOKEN = 'CULPRIT_TOKEN';

/**
 * The settings of an environment; `overrides` (command-line flags, by variable) win over it. An empty variable is one that is not set.
 * Errors: `AppError` invalid with a sentence that names the variable and the fix, never its value.
 */
export function readConfig(environment: Environment = process.env, overrides: Environment = {}): Config {
  const texts: Environment = { ...environment, ...withoutUnset(overrides) };
  refuseUnknown(texts);
  const values = Object.entries(CONFIG_KEYS).map(([name, { env, schema, default: fallback }]) => {
    const text = texts[env] === undefined || texts[env] === '' ? fallback : texts[env];
    if (text === null) return [name, null];
    const read = schema.safeParse(text);
    if (read.success) return [name, read.data];
    throw new AppError('invalid', `${env}: ${read.error.issues[0]?.message ?? 'cannot be read'}`);
  });
  // One entry per key, each read by its own schema: what the type says.
  const config = Object.fromEntries(values) as Config;
  refuseContradictions(config);
  return config;
}

/** The language of an environment, with overrides above it; the default where what is set is none. */
export function languageOf(overrides: Environment, environment: Environment = process.env): Config['lang'] {
  const { schema, env, default: fallback } = CONFIG_KEYS.lang;
  const texts: Environment = { ...environment, ...withoutUnset(overrides) };
  return schema.safeParse(texts[env]).data ?? fallback;
}

function withoutUnset(texts: Environment): Environment {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
}

/** A misspelt secret that is silently ignored would be found out too late. */
function refuseUnknown(texts: Environment): void {
  const known = new Set<string>([CLIENT_TOKEN, ...Object.values(CONFIG_KEYS).map(({ env }) => env)]);
  const unknown = Object.keys(texts).find((name) => name.startsWith(PREFIX) && !known.has(name));
  if (unknown === undefined) return;
  throw new AppError(
    'invalid',
    `${unknown} is not a setting; correct its name or remove it (\`culprit config\` lists all)`,
  );
}

function refuseContradictions(config: Config): void {
  const refuse = (sentence: string): never => {
    throw new AppError('invalid', sentence);
  };
  if ((config.pepper === null) !== (config.encryptionKey === null)) {
    const missing = config.pepper === null ? 'CULPRIT_PEPPER' : 'CULPRIT_ENCRYPTION_KEY';
    refuse(`${missing} is missing: set both CULPRIT_PEPPER and CULPRIT_ENCRYPTION_KEY, or neither`);
  }
  if (config.pepper !== null && config.keyFile !== null) {
    refuse(
      'CULPRIT_KEY_FILE and CULPRIT_PEPPER are both set: keep the key file or the two variables, not both',
    );
  }
  if (config.graphToken !== null && config.wabaIds.length === 0) {
    refuse(
      'CULPRIT_WABA_IDS is empty while CULPRIT_GRAPH_TOKEN is set: add the id of your WhatsApp business account',
    );
  }
  if (config.twilioAuthTokens.length > 0 && config.publicUrl === null && config.twilioUrls.length === 0) {
    refuse(
      'CULPRIT_PUBLIC_URL is missing while CULPRIT_TWILIO_AUTH_TOKENS is set: Twilio signs the address it calls (or set CULPRIT_TWILIO_URLS)',
    );
  }
  if (config.smtpUrl !== null && (config.mailFrom === null || config.publicUrl === null)) {
    const missing = config.mailFrom === null ? 'CULPRIT_MAIL_FROM' : 'CULPRIT_PUBLIC_URL';
    refuse(
      `${missing} is missing while CULPRIT_SMTP_URL is set: mails need a sender, and an address for their links`,
    );
  }
  if ((config.dkimSelector === null) !== (config.dkimKeyFile === null)) {
    const missing = config.dkimSelector === null ? 'CULPRIT_DKIM_SELECTOR' : 'CULPRIT_DKIM_KEY_FILE';
    refuse(`${missing} is missing: set both CULPRIT_DKIM_SELECTOR and CULPRIT_DKIM_KEY_FILE, or neither`);
  }
  if (config.metaVerifyToken !== null && config.metaAppSecrets.length === 0) {
    refuse(
      'CULPRIT_META_APP_SECRETS is empty while CULPRIT_META_VERIFY_TOKEN is set: add the app secret, or every webhook would be refused',
    );
  }
}
