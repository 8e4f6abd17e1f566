import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../server/core/time.ts';
import { phone, startClient, type Client } from './client.ts';
import { NOW } from './http-deps.ts';

let client: Client;
beforeEach(async () => {
  client = await startClient();
});
afterEach(() => client.service.close());

type Finding = {
  rule: string;
  severity: string;
  reference: string;
  source: string;
  language: string | null;
  where: { component: string; from: number; to: number; text: string } | null;
  waiver: { at: string; by: string; reason: string } | null;
};
type Template = { key: string; findings: Finding[] };

const described = (text: string, at = NOW - 20 * DAY_MS) => ({
  type: 'template',
  at,
  template: { id: '9001', name: 'pedido_enviado', language: 'pt_BR', category: 'UTILITY' },
  components: [{ type: 'BODY', text }],
});
const send = (message: string, parameters: unknown, more: object = {}) => ({
  message,
  template: '9001',
  contact: phone(1),
  at: NOW - HOUR_MS,
  parameters,
  ...more,
});

async function findingsOf(key = 'id:9001'): Promise<Finding[]> {
  const { templates } = await client.get<{ templates: Template[] }>('/v1/templates', 'read');
  return templates.find((template) => template.key === key)?.findings ?? [];
}

async function waive(key: string, body: object): Promise<Response> {
  const response = await client.send(`/v1/templates/${encodeURIComponent(key)}/waivers`, {
    method: 'POST',
    scope: 'review',
    body,
  });
  await client.service.ingestor.drain();
  return response;
}

const reasoned = { reason: 'agreed with legal', by: 'Rita' };

describe('policy findings', () => {
  test('stand beside the template with the words they are about and the name of the section', async () => {
    await client.ingest(described('Seu pedido {{1}} saiu. Aproveite o frete grátis!'));
    const finding = {
      rule: 'promotional-wording',
      severity: 'medium',
      reference: 'Template categorization: utility',
      source: 'template',
      language: 'pt',
      waiver: null,
    };
    const where = { component: 'BODY', member: 'text', card: null, button: null };
    expect(await findingsOf()).toEqual([
      { ...finding, where: { ...where, from: 23, to: 32, text: 'Aproveite' } },
      { ...finding, where: { ...where, from: 35, to: 47, text: 'frete grátis' } },
    ]);
  });

  test('are waived with a reason until the waiver is taken back', async () => {
    await client.ingest(described('Seu pedido saiu. Temos oferta.'));
    const response = await waive('id:9001', { rule: 'promotional-wording', ...reasoned });
    expect([response.status, await response.json()]).toEqual([200, { accepted: 1 }]);
    expect((await findingsOf()).map(({ waiver }) => waiver)).toEqual([
      { at: new Date(NOW).toISOString(), ...reasoned },
    ]);
    client.service.clock.now = NOW + HOUR_MS;
    await waive('id:9001', { rule: 'promotional-wording', waived: false, reason: 'new rule', by: 'Rita' });
    expect((await findingsOf()).map(({ waiver }) => waiver)).toEqual([null]);
    const audit = await client.service.deps.stores.audit.latest(2);
    expect(audit.map(({ action, subject, detail }) => [action, subject, detail])).toEqual([
      ['policy.unwaive', 'id:9001', { rule: 'promotional-wording', by: 'Rita' }],
      ['policy.waive', 'id:9001', { rule: 'promotional-wording', by: 'Rita' }],
    ]);
  });

  test('a waiver is for the text it was given for: an edit ends it', async () => {
    await client.ingest(described('Seu pedido saiu. Temos oferta.'));
    await waive('id:9001', { rule: 'promotional-wording', ...reasoned });
    client.service.clock.now = NOW + 2 * HOUR_MS;
    await client.ingest(described('Seu pedido saiu. Temos cupom.', NOW + HOUR_MS));
    expect((await findingsOf()).map(({ where, waiver }) => [where?.text, waiver])).toEqual([['cupom', null]]);
  });

  test('a template without an id is waived by its name, with the slashes of its key', async () => {
    const template = { waba: '200', name: 'recibo', language: 'pt_BR', category: 'UTILITY' };
    const components = [{ type: 'BODY', text: 'Temos oferta para você.' }];
    await client.ingest({ type: 'template', at: NOW - DAY_MS, template, components });
    const key = 'name:200/recibo/pt_BR';
    expect((await waive(key, { rule: 'promotional-wording', ...reasoned })).status).toBe(200);
    expect((await findingsOf(key)).map(({ waiver }) => waiver?.by)).toEqual(['Rita']);
  });

  test('a waiver needs a known template and rule, a reason and a name', async () => {
    await client.ingest(described('Seu pedido saiu. Temos oferta.'));
    const right = { rule: 'promotional-wording', ...reasoned };
    expect((await waive('id:9002', right)).status).toBe(404);
    for (const wrong of [
      { ...right, rule: 'bad-taste' },
      { ...right, rule: undefined },
      { ...right, reason: ' ' },
      { ...right, by: '' },
      { ...right, reason: 'x'.repeat(501) },
      { ...right, waived: 'no' },
    ]) {
      expect([wrong, (await waive('id:9001', wrong)).status]).toEqual([wrong, 400]);
    }
    expect((await findingsOf()).map(({ waiver }) => waiver)).toEqual([null]);
  });
});

describe('values that senders register', () => {
  const register = async (...sends: object[]): Promise<void> => {
    const response = await client.send('/v1/sends', { method: 'POST', scope: 'ingest', body: { sends } });
    expect([response.status, await response.json()]).toEqual([
      200,
      { accepted: sends.length, rejected: 0, errors: [] },
    ]);
    await client.service.ingestor.drain();
  };
  const logged = (): Promise<{ kind: number; occurred_at: number; data: string | null }[]> =>
    client.service.database.db.selectFrom('event').select(['kind', 'occurred_at', 'data']).execute();

  test('leave a finding and no value, once a template, rule and day however many sends', async () => {
    await client.ingest(described('Seu pedido {{1}} saiu para {{2}}.'));
    const value = 'cupom SEGREDO42';
    await register(
      send('wamid.A', [value, 'Ana']),
      send('wamid.B', { pedido: value }, { id: 'own-7' }),
      send('wamid.C', [
        { type: 'body', parameters: [{ type: 'text', text: value }] },
        { type: 'header', parameters: [{ type: 'image', image: { id: 'cupom' } }] },
      ]),
      send('wamid.D', ['Ana', '7']),
    );
    expect((await findingsOf()).map(({ rule, source, where }) => [rule, source, where])).toEqual([
      ['promotional-wording', 'values', null],
    ]);
    const events = await logged();
    expect(events.filter(({ kind }) => kind === 7)).toEqual([
      { kind: 7, occurred_at: Date.UTC(2026, 4, 20), data: '{"rule":"promotional-wording"}' },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/SEGREDO|Ana/);
  });

  test('say nothing any more after a week', async () => {
    await client.ingest(described('Seu pedido {{1}} saiu hoje.'));
    await register(send('wamid.A', ['cupom']));
    client.service.clock.now = NOW + 6 * DAY_MS;
    expect(await findingsOf()).toHaveLength(1);
    client.service.clock.now = NOW + 9 * DAY_MS;
    expect(await findingsOf()).toEqual([]);
  });

  test('are judged by the category that the template has, though it is learned later', async () => {
    await register(send('wamid.A', ['cupom da semana', 'veja em bit.ly/abc']));
    expect((await findingsOf()).map(({ rule }) => rule)).toEqual(['shortened-link']);
    await client.ingest(described('Seu pedido {{1}} saiu hoje, {{2}} aqui.'));
    expect((await findingsOf()).map(({ rule }) => rule)).toEqual(['promotional-wording', 'shortened-link']);
  });

  test('that are no values are refused by their field', async () => {
    for (const parameters of ['Ana', 7, true]) {
      const response = await client.send('/v1/sends', {
        method: 'POST',
        scope: 'ingest',
        body: { sends: [send('wamid.A', parameters)] },
      });
      const { error } = (await response.json()) as { error: { details: { errors: { field: string }[] } } };
      expect([response.status, error.details.errors.map(({ field }) => field)]).toEqual([
        400,
        ['parameters'],
      ]);
    }
  });
});
