import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { CONFIG_KEYS } from '../../server/config-keys.ts';
import { describeSettings } from '../../server/cli/describe-settings.ts';
import { LANGUAGES } from '../../server/i18n/language.ts';
import { SETTING_CATALOGUES } from '../../server/i18n/setting-catalogues.ts';
import { languageOf, readConfig } from '../../server/config.ts';

describe('readConfig', () => {
  test('an empty environment gives the documented defaults', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      db: 'file:./data/culprit.db',
      port: 3000,
      zone: 'America/Sao_Paulo',
      lang: 'pt-BR',
      inboxDays: 30,
      queueBytes: 64 * 1024 * 1024,
      metaAppSecrets: [],
      keyFile: null,
      pepper: null,
    });
  });

  test('a variable is read, an empty one counts as not set, a flag wins over both', () => {
    const environment = { CULPRIT_PORT: '8080', CULPRIT_ZONE: '' };
    expect(readConfig(environment)).toMatchObject({ port: 8080, zone: 'America/Sao_Paulo' });
    expect(readConfig(environment, { CULPRIT_PORT: '9090', CULPRIT_DB: undefined })).toMatchObject({
      port: 9090,
      db: 'file:./data/culprit.db',
    });
  });

  test('structured settings become values', () => {
    const config = readConfig({
      CULPRIT_META_APP_SECRETS: 'first, second',
      CULPRIT_STOP_SCOPES: 'keyword=all,button=marketing',
      CULPRIT_PAYLOADS: '{"SAIR_1":{"action":"opt-out","topic":"offers"}}',
      CULPRIT_CALLBACK_PATTERNS: '^(?<tpl>[a-z_]+)$\n^c:(?<cmp>\\d+)$',
    });
    expect(config.metaAppSecrets.map((secret) => secret.reveal())).toEqual(['first', 'second']);
    expect([...config.stopScopes]).toEqual([
      ['keyword', 'all'],
      ['button', 'marketing'],
    ]);
    expect(config.payloads.get('SAIR_1')).toEqual({ action: 'opt-out', topic: 'offers' });
    expect(config.callbackPatterns.map((pattern) => pattern.exec('c:12')?.groups?.['cmp'])).toEqual([
      undefined,
      '12',
    ]);
  });

  test.each([
    ['CULPRIT_PORT', '80a', 'whole number'],
    ['CULPRIT_PORT', '70000', '65535'],
    ['CULPRIT_ZONE', 'Mars/Olympus', 'America/Sao_Paulo'],
    ['CULPRIT_LANG', 'fr', 'pt-BR, en or es'],
    ['CULPRIT_GRAPH_URL', 'http://graph.example.com', 'https://'],
    ['CULPRIT_GRAPH_URL', 'https://user:word@graph.example.com', 'https://'],
    ['CULPRIT_GRAPH_URL', 'http://127.0.0.1.example.com', 'https://'],
    ['CULPRIT_GRAPH_VERSION', '25', 'v25.0'],
    ['CULPRIT_WABA_IDS', '200300400500600,+55 11', 'digits only'],
    ['CULPRIT_DB', 'mysql://x', 'postgres://'],
    ['CULPRIT_STOP_SCOPES', 'keyword=some', 'channel=all'],
    ['CULPRIT_STOP_SCOPES', 'shout=all', 'channels: button'],
    ['CULPRIT_PAYLOADS', '{"A":{"action":"shout"}}', ''],
    ['CULPRIT_PAYLOADS', '{', 'valid JSON'],
    ['CULPRIT_CALLBACK_PATTERNS', '(a+)+', 'repeats a group'],
    ['CULPRIT_TWILIO_URLS', 'bot.example.com/in', 'https://bot.example.com/twilio'],
    ['CULPRIT_GUPSHUP_SECRETS', 'a-secret-of-letters-and-digits, short', 'at least 16'],
    ['CULPRIT_INFOBIP_SECRETS', 'with/a/slash/in/its/path', 'letters, digits'],
  ])('%s=%s stops the start with a sentence that names it', (name, value, fix) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name}: .*${fix}`));
  });

  test.each([
    [{ CULPRIT_PEPPER: 'a' }, 'CULPRIT_ENCRYPTION_KEY is missing'],
    [{ CULPRIT_ENCRYPTION_KEY: 'a' }, 'CULPRIT_PEPPER is missing'],
    [{ CULPRIT_PEPPER: 'a', CULPRIT_ENCRYPTION_KEY: 'b', CULPRIT_KEY_FILE: 'c' }, 'keep the key file or'],
    [{ CULPRIT_META_VERIFY_TOKEN: 'a' }, 'CULPRIT_META_APP_SECRETS is empty'],
    [{ CULPRIT_SMTP_URL: 'smtps://mail.example.com' }, 'CULPRIT_MAIL_FROM is missing'],
    [
      { CULPRIT_SMTP_URL: 'smtps://mail.example.com', CULPRIT_MAIL_FROM: 'Culprit <c@example.com>' },
      'CULPRIT_PUBLIC_URL is missing',
    ],
    [{ CULPRIT_GRAPH_TOKEN: 'a' }, 'CULPRIT_WABA_IDS is empty'],
    [{ CULPRIT_TWILIO_AUTH_TOKENS: 'a' }, 'CULPRIT_PUBLIC_URL is missing'],
    [{ CULPRIT_PROT: '3000' }, 'CULPRIT_PROT is not a setting'],
  ])('%o contradicts itself and stops the start', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(sentence);
  });

  test('the token that the examples keep for clients is no setting and no mistake', () => {
    expect(readConfig({ CULPRIT_TOKEN: 'clp_x' })).toEqual(readConfig({}));
  });

  test('no way of printing a configuration shows a secret', () => {
    const config = readConfig({
      CULPRIT_PEPPER: 'pepper-text',
      CULPRIT_ENCRYPTION_KEY: 'key-text',
      CULPRIT_META_APP_SECRETS: 'app-text',
      CULPRIT_META_VERIFY_TOKEN: 'token-text',
      CULPRIT_GRAPH_TOKEN: 'graph-text',
      CULPRIT_WABA_IDS: '200300400500600',
      CULPRIT_TWILIO_AUTH_TOKENS: 'twilio-text',
      CULPRIT_TWILIO_URLS: 'https://bot.example.com/in',
      CULPRIT_GUPSHUP_SECRETS: 'gupshup-text-of-length',
      CULPRIT_INFOBIP_SECRETS: 'infobip-text-of-length',
    });
    const shown = `${JSON.stringify(config)} ${inspect(config, { depth: 9, showHidden: true })} ${config.pepper}`;
    expect(shown).not.toMatch(
      /pepper-text|key-text|app-text|token-text|graph-text|twilio-text|gupshup-text|infobip-text/,
    );
    expect(config.pepper?.reveal()).toBe('pepper-text');
  });

  test.each(LANGUAGES)(
    'the table in %s names and explains every setting, and explains none that is not',
    (language) => {
      const table = describeSettings(language);
      const meanings = SETTING_CATALOGUES[language];
      expect(Object.keys(meanings).sort()).toEqual(Object.keys(CONFIG_KEYS).sort());
      for (const [name, { env }] of Object.entries(CONFIG_KEYS)) {
        const meaning = meanings[name as keyof typeof CONFIG_KEYS];
        expect(meaning, env).toMatch(/\.$/);
        expect(table).toContain(`${env}\n    ${meaning}\n`);
      }
    },
  );

  test('the language of the table is the one that is set, and the usual one where that is none', () => {
    expect(languageOf({ CULPRIT_LANG: 'es' }, { CULPRIT_LANG: 'en' })).toBe('es');
    expect(languageOf({ CULPRIT_LANG: undefined }, { CULPRIT_LANG: 'en' })).toBe('en');
    expect(languageOf({}, { CULPRIT_LANG: 'klingon' })).toBe('pt-BR');
    expect(languageOf({}, {})).toBe('pt-BR');
  });
});
