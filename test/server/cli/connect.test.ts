import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { enableInsights } from '../../../server/cli/enable-insights.ts';
import { readConfig } from '../../../server/config.ts';
import { createFormat } from '../../../server/i18n/format.ts';
import { runCli, startCli } from '../../support/cli.ts';
import { startGraphServer, type GraphServer } from '../../support/graph-server.ts';
import { sampleState } from '../../support/graph/sample.ts';
import { APP_SECRET, TOKEN, WABA_ID } from '../../support/graph/state.ts';
import { signatureOf, webhookBody } from '../../support/webhook.ts';

const PROCESS_MS = 240_000;

let folder: string;
let graph: GraphServer;
let settings: Record<string, string>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-connect-'));
  graph = await startGraphServer(sampleState(Date.now()));
  settings = {
    CULPRIT_DB: `file:${join(folder, 'culprit.db')}`,
    CULPRIT_GRAPH_URL: graph.origin,
    CULPRIT_GRAPH_TOKEN: TOKEN,
    CULPRIT_WABA_IDS: WABA_ID,
    CULPRIT_META_APP_SECRETS: APP_SECRET,
    CULPRIT_META_VERIFY_TOKEN: 'a-word',
    CULPRIT_PUBLIC_URL: 'https://messages.example.com',
  };
});
afterEach(async () => {
  await graph.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('culprit connect', () => {
  test(
    'beside a service: what is open, and a first ranking under its label',
    { timeout: PROCESS_MS },
    async () => {
      const serve = startCli(['serve', '--port', '0'], settings);
      try {
        const [origin] = await serve.until(/http:\/\/[\d.:]+/);
        const body = webhookBody({
          message: 'wamid.OUT1',
          phone: '5511988887777',
          at: Math.floor(Date.now() / 1_000),
          kind: 'delivered',
          template: 'winter_sale',
        });
        const post = (secret: string) =>
          fetch(`${origin}/webhooks/meta`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-hub-signature-256': signatureOf(body, secret) },
            body,
          });
        expect((await post(APP_SECRET)).status).toBe(200);
        const proven = await runCli(['connect'], settings);
        expect(proven.err).toBe('');
        expect(proven.code).toBe(4);
        expect(proven.out).toMatch(
          /^How your account is wired up\n✓ The access token of the app Aurora Messages is valid/,
        );
        expect(proven.out).toContain('✓ The app secret fits: a signed webhook came on');
        expect(proven.out).toContain('✗ No consent is on record');
        expect(proven.out).toMatch(/provisional ranking \(button clicks only, consent unknown\)\n/);
        expect(proven.out).toMatch(/\nwinter_sale \(pt_BR\) +7,000 +140 +2\s% +0\.4\d?\s% +[1-9]\d*\n/);
        expect(proven.out).not.toContain('5511988887777');
        expect((await post('wrong')).status).toBe(401);
        const refused = await runCli(['connect', '--lang', 'pt-BR'], settings);
        expect(refused.out).toMatch(/! Um webhook foi recusado em/);
        expect(refused.out).toContain('apenas cliques em botões, consentimento desconhecido');
      } finally {
        serve.kill('SIGTERM');
        await serve.done;
      }
    },
  );

  test(
    'before the first start, with a token that has run out, in Spanish; makes no database',
    { timeout: PROCESS_MS },
    async () => {
      graph.state.tokens[TOKEN]!.expiresAt = 1;
      const { code, out, err } = await runCli(['connect', '--lang', 'es'], settings);
      expect({ code, err }).toEqual({ code: 4, err: '' });
      expect(out).toMatch(/✗ El token de acceso venció o fue revocado \(190\/463, .*CULPRIT_GRAPH_TOKEN/);
      expect(out).not.toContain(TOKEN);
      expect(existsSync(join(folder, 'culprit.db'))).toBe(false);
    },
  );

  test('--json is one object, and nothing is green without a token', { timeout: PROCESS_MS }, async () => {
    const { code, out } = await runCli(['connect', '--json'], {
      ...settings,
      CULPRIT_GRAPH_TOKEN: '',
      CULPRIT_WABA_IDS: '',
    });
    expect(code).toBe(4);
    const answer = JSON.parse(out) as { wiredUp: boolean; checks: { state: string }[] };
    expect(answer.wiredUp).toBe(false);
    expect(answer.checks.filter(({ state }) => state === 'ok')).toEqual([]);
    expect(graph.seen).toEqual([]);
  });

  test(
    '--enable-insights without a terminal asks nobody and changes nothing',
    { timeout: PROCESS_MS },
    async () => {
      graph.state.wabas[WABA_ID]!.insights = 'off';
      const { code, err } = await runCli(['connect', '--enable-insights'], settings);
      expect(code).toBe(2);
      expect(err).toContain('cannot be undone; run it on a terminal');
      expect(graph.state.wabas[WABA_ID]!.insights).toBe('off');
      expect(graph.seen).toEqual([]);
    },
  );
});

describe('switching analytics on', () => {
  /** What is answered to the question, and what came of it. `null`: the input is closed. */
  async function answer(text: string | null): Promise<{ code: number; asked: string; posts: number }> {
    const input = Object.assign(new PassThrough(), { isTTY: true });
    const output = new PassThrough();
    let asked = '';
    output.on('data', (chunk: Buffer) => {
      asked += chunk.toString();
      if (!asked.endsWith(': ')) return;
      if (text === null) input.end();
      else input.write(`${text}\n`);
    });
    const config = readConfig({}, { ...settings, CULPRIT_LANG: 'en' });
    const format = createFormat({ language: 'en', zone: 'UTC', now: Date.now() });
    const code = await enableInsights(config, { format, terminal: { input, output } });
    return { code, asked, posts: graph.seen.filter(({ method }) => method === 'POST').length };
  }
  const waba = () => graph.state.wabas[WABA_ID]!;

  test('is done once the id of the account was typed, after a warning', async () => {
    waba().insights = 'off';
    const { code, asked } = await answer(WABA_ID);
    expect(asked).toMatch(/cannot be undone[^]*type the id of the account \(200300400500600\)/);
    expect(code).toBe(0);
    expect(waba().insights).toBe('on');
  });

  test.each(['y', 'yes', '', `${WABA_ID}0`, null])('is not done for the answer %j', async (text) => {
    waba().insights = 'off';
    expect(await answer(text)).toMatchObject({ code: 1, posts: 0 });
    expect(waba().insights).toBe('off');
  });

  test('is not asked for where it is on already', async () => {
    expect(await answer(WABA_ID)).toEqual({ code: 0, asked: '', posts: 0 });
  });

  test('says why it failed where the region has none', async () => {
    waba().insights = 'unavailable';
    expect(await answer(WABA_ID)).toMatchObject({ code: 1, posts: 1 });
  });

  test('needs a token', async () => {
    settings = { ...settings, CULPRIT_GRAPH_TOKEN: '', CULPRIT_WABA_IDS: '' };
    await expect(answer(WABA_ID)).rejects.toThrow('CULPRIT_GRAPH_TOKEN');
  });
});
