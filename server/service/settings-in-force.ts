import type { z } from 'zod';
import { CONFIG_KEYS } from '../config-keys.ts';
import { secret, secrets, sharedSecrets, smtpUrl } from '../config-text.ts';
import type { Config, Environment } from '../config.ts';
import type { SettingInForce, SettingSource } from '../core/setting-source.ts';
import type { Language } from '../i18n/language.ts';
import { SETTING_CATALOGUES } from '../i18n/setting-catalogues.ts';

/** How texts are read that nobody gets to see again. */
const SECRETS: readonly z.ZodType[] = [secret, secrets, sharedSecrets, smtpUrl];
/** Where they are not set, they stand in the key file. */
const IN_KEY_FILE: readonly (keyof Config)[] = ['pepper', 'encryptionKey'];

/** Every setting with what it means in a language, its value and where that comes from. `environment`: what `config` was read
 *  from, without the command line. */
export function settingsInForce(
  config: Config,
  { environment, language }: { environment: Environment; language: Language },
): SettingInForce[] {
  return Object.entries(CONFIG_KEYS).map(([key, { env, schema, default: fallback }]) => {
    // One entry per key, as the type of the settings says.
    const name = key as keyof Config;
    const isSecret = SECRETS.includes(schema);
    const given = environment[env] === '' ? undefined : environment[env];
    const fromFile = IN_KEY_FILE.includes(name) && config[name] === null;
    const { text, source } = fromFile
      ? { text: null, source: 'key file' as const }
      : inForce(config[name], { given, fallback, schema });
    return {
      name: env,
      meaning: SETTING_CATALOGUES[language][name],
      source,
      isSecret,
      isSet: fromFile || (text !== null && text !== ''),
      value: isSecret || text === null || text === '' ? null : withoutPassword(text),
    };
  });
}

/** Only plain texts and numbers can be set on the command line, which wins over the environment. */
function inForce(
  value: Config[keyof Config],
  { given, fallback, schema }: { given: string | undefined; fallback: string | null; schema: z.ZodType },
): { text: string | null; source: SettingSource } {
  const text = given ?? fallback;
  const source = given === undefined ? 'default' : 'environment';
  if (typeof value !== 'string' && typeof value !== 'number') return { text, source };
  const read = text === null ? null : schema.safeParse(text).data;
  return read === value ? { text, source } : { text: String(value), source: 'command line' };
}

/** A database may be named with its password. */
function withoutPassword(text: string): string {
  if (!/^postgres(ql)?:/.test(text) || !URL.canParse(text)) return text;
  const { protocol, username, host, pathname } = new URL(text);
  return `${protocol}//${username === '' ? '' : `${username}@`}${host}${pathname}`;
}
