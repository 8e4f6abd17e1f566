import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli, startCli } from '../../support/cli.ts';

let folder: string;
let settings: Record<string, string>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-live-'));
  settings = {
    CULPRIT_DB: `file:${join(folder, 'culprit.db')}`,
    CULPRIT_META_APP_SECRETS: 'a-secret',
    CULPRIT_META_VERIFY_TOKEN: 'a-word',
  };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const seconds = () => Math.floor(Date.now() / 1_000);

function webhook(value: object): string {
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '200300400500600',
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '551140010002', phone_number_id: '700800900100201' },
              ...value,
            },
          },
        ],
      },
    ],
  });
}

describe('doctor --live', () => {
  test('ticks each step as it happens in the service, names the next one, and ends when all are done', async () => {
    const serve = startCli(['serve', '--port', '0'], settings);
    const [origin] = await serve.until(/http:\/\/[\d.:]+/);
    const live = startCli(['doctor', '--live', '--timeout', '60'], settings);
    try {
      await live.until(/Next: set the callback URL/);
      const query = 'hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=a-word';
      expect(await (await fetch(`${origin}/webhooks/meta?${query}`)).text()).toBe('1158201444');
      await live.until(/✓ The platform has shaken hands \(.*\)\.[^]*Next: subscribe the app/);

      const post = async (body: string) => {
        const signature = createHmac('sha256', 'a-secret').update(body).digest('hex');
        const headers = { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` };
        expect((await fetch(`${origin}/webhooks/meta`, { method: 'POST', headers, body })).status).toBe(200);
      };
      const status = { status: 'delivered', recipient_id: '5511988887777' };
      // Without its template the delivery is one, and no linked one.
      await post(webhook({ statuses: [{ ...status, id: 'wamid.OUT1', timestamp: `${seconds()}` }] }));
      await live.until(
        /✓ A signed webhook has come[^]*Which verdict will be possible when:[^]*Next: register sends/,
      );
      await post(
        webhook({
          statuses: [
            {
              ...status,
              id: 'wamid.OUT2',
              timestamp: `${seconds()}`,
              biz_opaque_callback_data: 'v1|tpl=winter_sale|lang=pt_BR',
            },
          ],
        }),
      );
      await live.until(/✓ A delivery is known with its template[^]*Next: map the templates/);
      const mapping = join(folder, 'topics.json');
      writeFileSync(
        mapping,
        JSON.stringify({
          mappings: [{ template: { name: 'winter_sale', language: 'pt_BR' }, topic: 'offers' }],
        }),
      );
      expect((await runCli(['import', '--topic-map', mapping], settings)).code).toBe(0);
      await live.until(/✓ A template that is sent has a topic[^]*Next: wait for it, or reply PARAR/);
      await post(
        webhook({
          contacts: [{ wa_id: '5511988887777' }],
          messages: [
            {
              from: '5511988887777',
              id: 'wamid.IN1',
              timestamp: `${seconds()}`,
              type: 'text',
              text: { body: 'PARAR' },
              context: { id: 'wamid.OUT2' },
            },
          ],
        }),
      );
      const { code, out } = await live.done;
      expect(code).toBe(0);
      expect(out).toMatch(/✓ The first opt-out is known[^]*Everything is wired up\.\n$/);
      expect(out.match(/✓/g)).toHaveLength(5);
      expect(out).not.toMatch(/5511988887777|wamid/);
    } finally {
      live.kill('SIGTERM');
      serve.kill('SIGTERM');
      await Promise.all([live.done, serve.done]);
    }
  });

  test('gives up after its time with what is missing, in the language that is asked for', async () => {
    await runCli(['migrate'], settings);
    const { code, out } = await runCli(['doctor', '--live', '--timeout', '0', '--lang', 'pt-BR'], settings);
    expect(code).toBe(4);
    expect(out).toContain('… verificação da plataforma');
    expect(out).toContain('O tempo acabou');
    const wrong = await runCli(['doctor', '--live', '--timeout', 'soon'], settings);
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('--timeout is no whole number of seconds');
  });
});
