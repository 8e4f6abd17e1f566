import { expect, test } from 'vitest';
import { CONFIG_KEYS } from '../../../server/config-keys.ts';
import { readConfig } from '../../../server/config.ts';
import { settingsInForce } from '../../../server/service/settings-in-force.ts';
import { Secret } from '../../../server/secret.ts';

test('what the command line says goes before the environment, and is told so', () => {
  const environment = { CULPRIT_PORT: '8080', CULPRIT_HOST: '0.0.0.0', CULPRIT_LANG: 'en' };
  const config = readConfig(environment, { CULPRIT_PORT: '9090', CULPRIT_DB: 'file:/tmp/x.db' });
  const of = Object.fromEntries(
    settingsInForce(config, { environment, language: 'en' }).map(({ name, source, value }) => [
      name,
      [source, value],
    ]),
  );
  expect(of).toMatchObject({
    CULPRIT_PORT: ['command line', '9090'],
    CULPRIT_DB: ['command line', 'file:/tmp/x.db'],
    CULPRIT_HOST: ['environment', '0.0.0.0'],
    CULPRIT_LANG: ['environment', 'en'],
    CULPRIT_QUEUE_ITEMS: ['default', '10000'],
  });
});

test('every setting that is read as a secret is told as one', () => {
  const samples = ['smtps://mail.example.com', 'a-secret-of-sixteen-letters'];
  const isRead = (value: unknown): boolean =>
    value instanceof Secret || (Array.isArray(value) && value.some((one) => one instanceof Secret));
  const read = Object.values(CONFIG_KEYS)
    .filter(({ schema }) => samples.some((sample) => isRead(schema.safeParse(sample).data)))
    .map(({ env }) => env);
  const told = settingsInForce(readConfig({}), { environment: {}, language: 'en' }).filter(
    ({ isSecret }) => isSecret,
  );
  expect(told.map(({ name }) => name)).toEqual(read);
  expect(read.length).toBeGreaterThan(5);
});
