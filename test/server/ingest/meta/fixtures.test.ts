import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileCallbackPattern } from '../../../../server/ingest/meta/callback-pattern.ts';
import { decodeMetaWebhook } from '../../../../server/ingest/meta/decode-meta-webhook.ts';
import { accounts } from './expected/accounts.ts';
import { envelopes } from './expected/envelopes.ts';
import { identities } from './expected/identities.ts';
import { RECEIVED_AT } from './expected/known.ts';
import { preferences } from './expected/preferences.ts';
import { replies } from './expected/replies.ts';
import { statuses } from './expected/statuses.ts';
import { templates } from './expected/templates.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/meta');

const expected = {
  ...accounts,
  ...envelopes,
  ...identities,
  ...preferences,
  ...replies,
  ...statuses,
  ...templates,
};

const context = {
  receivedAt: RECEIVED_AT,
  callbackPatterns: [compileCallbackPattern(String.raw`^(?<cmp>\d+)/(?<tpl>[a-z_]+)\.(?<lang>[\w-]+)$`)],
};

const fixtures = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));

describe('decodeMetaWebhook', () => {
  it('has an expectation for every fixture and a fixture for every expectation', () => {
    expect(fixtures.sort()).toEqual(Object.keys(expected).sort());
  });

  for (const [name, decoded] of Object.entries(expected)) {
    it(`reads ${name}`, () => {
      const body = readFileSync(join(FOLDER, `${name}.json`), 'utf8');
      expect(decodeMetaWebhook(body, context)).toStrictEqual(decoded);
    });
  }
});
