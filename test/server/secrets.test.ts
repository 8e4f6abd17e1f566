import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Secret } from '../../server/secret.ts';
import { keyFilePath, openSecrets } from '../../server/secrets.ts';
import { ENGINES, testDatabase } from '../support/database.ts';

const key = (fill: number) => new Secret(Buffer.alloc(32, fill).toString('base64'));

describe.each(ENGINES)('openSecrets on %s', (engine) => {
  let folder: string;
  let opened: Awaited<ReturnType<typeof testDatabase>>;
  const source = (part: object = {}) => ({
    db: opened.url,
    keyFile: join(folder, 'keys', 'culprit.key'),
    pepper: null,
    encryptionKey: null,
    ...part,
  });
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'culprit-secrets-'));
    opened = await testDatabase(engine);
  });
  afterEach(async () => {
    await opened.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the first start makes a key file only its owner can read; later starts read the same keys', async () => {
    const first = await openSecrets(opened.database, source());
    expect(statSync(source().keyFile).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'keys'))).toEqual(['culprit.key']);
    expect(first.pepper).toHaveLength(32);
    expect(first.pepper).not.toEqual(first.encryptionKey);
    expect(await openSecrets(opened.database, source())).toEqual(first);
  });

  test('starts at the same moment agree on one key file', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => openSecrets(opened.database, source())));
    for (const secrets of all) expect(secrets).toEqual(all[0]);
  });

  test('a key file that others can read is refused', async () => {
    await openSecrets(opened.database, source());
    chmodSync(source().keyFile, 0o640);
    await expect(openSecrets(opened.database, source())).rejects.toThrow('chmod 600');
  });

  test('a lost key file is not replaced by a new one that fits nothing', async () => {
    await openSecrets(opened.database, source());
    renameSync(source().keyFile, join(folder, 'elsewhere'));
    await expect(openSecrets(opened.database, source())).rejects.toThrow('is missing');
    expect(existsSync(source().keyFile)).toBe(false);
  });

  test('a damaged key file is named, its content is not shown', async () => {
    await openSecrets(opened.database, source());
    writeFileSync(source().keyFile, '{"pepper":"c2hvcnQ="');
    await expect(openSecrets(opened.database, source())).rejects.toThrow(/damaged; restore it/);
    writeFileSync(source().keyFile, '{"pepper":"c2hvcnQ=","encryptionKey":"c2hvcnQ="}');
    await expect(openSecrets(opened.database, source())).rejects.toThrow(
      /^(?!.*c2hvcnQ)pepper in .* 32 bytes/,
    );
  });

  test('keys from the environment are used, and other keys are told which one is wrong', async () => {
    const right = source({ keyFile: null, pepper: key(1), encryptionKey: key(2) });
    expect(await openSecrets(opened.database, right)).toEqual({
      pepper: new Uint8Array(32).fill(1),
      encryptionKey: new Uint8Array(32).fill(2),
    });
    await expect(openSecrets(opened.database, { ...right, pepper: key(3) })).rejects.toThrow(
      'the pepper is not the one',
    );
    await expect(openSecrets(opened.database, { ...right, encryptionKey: key(3) })).rejects.toThrow(
      'the encryption key is not the one',
    );
  });
});

describe('keyFilePath', () => {
  test('lies next to the SQLite file unless named, and nowhere by itself for PostgreSQL', () => {
    expect(keyFilePath({ db: 'file:./data/culprit.db', keyFile: null })).toBe('./data/culprit.db.key');
    expect(keyFilePath({ db: 'file:x.db', keyFile: '/k' })).toBe('/k');
    expect(keyFilePath({ db: 'postgres://h/n', keyFile: null })).toBe(null);
  });
});
