import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { incidentAnswer } from '../../../server/http/answers/incidents.ts';
import type { seriesAnswer, templatePageAnswer } from '../../../server/http/answers/template-page.ts';
import { DAY_MS, HOUR_MS } from '../../../server/core/time.ts';
import { ENGINES } from '../../support/database.ts';
import { publishSample } from '../../support/incident.ts';
import { ndjson, NOW } from './http-deps.ts';
import { openHouse, owner, type House, type Visitor } from './members/house.ts';

type Shared = {
  page: string;
  verdict: null;
  template: z.output<typeof templatePageAnswer> | null;
  series: { event: z.output<typeof seriesAnswer>; cohort: z.output<typeof seriesAnswer> } | null;
  incident: z.output<typeof incidentAnswer> | null;
};

const COMPONENTS = [{ type: 'BODY', text: 'Olá {{1}}, temos novidades para você.' }];
const FACTS = [
  { type: 'topic', at: NOW - 20 * DAY_MS, topic: 'offers', basis: 'consent', complete: true },
  ...['9001', '9002'].map((id) => ({
    type: 'template',
    at: NOW - 3 * DAY_MS,
    template: {
      id,
      name: `sale_${id}`,
      language: 'pt_BR',
      category: 'MARKETING',
      topic: 'offers',
      components: COMPONENTS,
    },
    addedAt: NOW - 3 * DAY_MS,
    addedBy: 'Davi Rocha',
    owner: 'Lia Prado',
  })),
  ...['9001', '9002'].flatMap((template) =>
    [1, 2, 3].flatMap((person) => {
      const own = { message: `wamid.${template}.${person}`, contact: `551198000000${person}` };
      const at = NOW - 5 * HOUR_MS;
      return [
        { type: 'send', at, template, ...own },
        { type: 'status', at: at + 4_000, status: 'delivered', ...own },
      ];
    }),
  ),
];

describe.each(ENGINES)('pages of one template and one incident on %s', (engine) => {
  let house: House;
  let ana: Visitor;
  beforeAll(async () => {
    house = await openHouse(engine);
    ana = await owner(house);
    const { service } = house;
    await service.app.request('/v1/events', service.as('ingest', { method: 'POST', body: ndjson(...FACTS) }));
    await service.ingestor.drain();
    await publishSample(service.database, { asOf: NOW - HOUR_MS });
    const incident = '/v1/incidents/1';
    await ana.take('POST', `${incident}/acknowledge`);
    await ana.take('POST', `${incident}/comment`, { text: 'Davi sent the list of Friday' });
    await ana.take('POST', `${incident}/decision`, {
      template: 'id:9001',
      decision: 'confirmed',
      by: 'Lia Prado',
    });
    const waiver = { rule: 'no-way-out', language: 'pt_BR', reason: 'Davi said so', by: 'Davi Rocha' };
    await ana.take('POST', '/v1/templates/id:9001/waivers', waiver);
    await service.ingestor.drain();
  });
  afterAll(() => house.close());

  const share = async (page: string, subject: string): Promise<{ id: string; token: string }> => {
    const made = await ana.take<{ share: { id: string; subject: string; link: string } }>(
      'POST',
      '/v1/shares',
      {
        page,
        subject,
        days: 7,
        label: 'agency',
      },
    );
    expect(made.share.subject).toBe(subject);
    return { id: made.share.id, token: made.share.link.split('/s/')[1] ?? '' };
  };
  const open = (token: string) => house.visitor().send('GET', `/v1/shared/${token}`);
  const NOBODY = /Davi|Lia|Ana\b|agency|member:|Friday/;

  test('a template is shown with its chart, without anybody who made, owns or decided', async () => {
    const { token } = await share('template', 'id:9001');
    const text = await (await open(token)).text();
    expect(text).not.toMatch(NOBODY);
    const { page, template, series, incident, verdict } = JSON.parse(text) as Shared;
    expect([page, incident, verdict]).toEqual(['template', null, null]);
    expect(template).toMatchObject({
      template: { key: 'id:9001', name: 'sale_9001', review: { addedBy: null, owner: null } },
      funnel: { delivered: 3 },
    });
    // The trail says that something was decided, not by whom; what was accepted with reasons is left out.
    expect(template?.timeline.map(({ kind }) => kind)).toContain('decision');
    expect(template?.template.findings.map(({ rule }) => rule)).not.toContain('no-way-out');
    expect([series?.event.clock, series?.cohort.clock]).toEqual(['event', 'cohort']);
    expect(series?.event.points.reduce((sum, { deliveries }) => sum + deliveries, 0)).toBe(3);
    const { shares } = await ana.take<{ shares: { subject: string; template: object | null }[] }>(
      'GET',
      '/v1/shares',
    );
    const named = { key: 'id:9001', id: '9001', name: 'sale_9001', language: 'pt_BR' };
    expect(shares.find(({ subject }) => subject === 'id:9001')?.template).toEqual(named);
    // It shows no other template.
    expect((await house.visitor().send('GET', '/v1/templates/id:9002')).status).toBe(401);
  });

  test('an incident is shown with how it went, without comments and names', async () => {
    const { token } = await share('incident', '1');
    const text = await (await open(token)).text();
    expect(text).not.toMatch(NOBODY);
    const { incident, template } = JSON.parse(text) as Shared;
    expect(template).toBeNull();
    expect(incident?.incident).toMatchObject({
      id: 1,
      acknowledgedBy: { kind: 'member', id: null, name: null },
      suspects: [{ decision: { decision: 'confirmed', by: null } }],
    });
    expect(incident?.timeline.map(({ kind }) => kind)).toEqual(['opened', 'acknowledged', 'decided']);
    expect(incident?.verdict?.verdict.culprits[0]).toMatchObject({ addedBy: null, owner: null });
  });

  test('a link that was revoked or changed shows nothing of either', async () => {
    for (const [page, subject] of [
      ['template', 'id:9001'],
      ['incident', '1'],
    ] as const) {
      const { id, token } = await share(page, subject);
      const changed = `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`;
      expect([(await open(token)).status, (await open(changed)).status]).toEqual([200, 404]);
      await ana.take('DELETE', `/v1/shares/${id}`);
      expect((await open(token)).status).toBe(404);
    }
  });

  test('is made only of what there is', async () => {
    for (const [page, subject, status] of [
      ['now', 'id:9001', 400],
      ['template', undefined, 400],
      ['template', 'id:1', 404],
      ['incident', '99', 404],
      ['incident', 'one', 404],
    ] as const) {
      const refused = await ana.send('POST', '/v1/shares', { page, subject, days: 7, label: 'agency' });
      expect([page, subject, refused.status]).toEqual([page, subject, status]);
      expect(await refused.json()).toMatchObject({ error: { details: { field: 'subject' } } });
    }
  });

  test('the evidence pack of one holds what concerns it, and nothing of the others', async () => {
    const packOf = async (query: string) => {
      const asOf = encodeURIComponent(new Date(NOW - HOUR_MS).toISOString());
      const answer = await ana.send('GET', `/v1/evidence/${asOf}?lang=en&${query}`);
      expect([query, answer.status]).toEqual([query, 200]);
      const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
      const decoder = new TextDecoder();
      return {
        name: answer.headers.get('content-disposition'),
        files: new Map(Object.entries(files).map(([name, bytes]) => [name, decoder.decode(bytes)])),
      };
    };
    const other = await packOf('template=id:9002');
    expect(other.name).toBe('attachment; filename="culprit-evidence-2026-05-20-sale_9002.zip"');
    expect([...other.files.keys()]).toContain('templates/1_sale_9002-pt_BR.json');
    expect(other.files.get('consent.csv')).not.toContain('sale_9001');
    expect(other.files.get('timeline.csv')).not.toMatch(/incident\.|policy\./);
    expect(other.files.get('README.txt')).toContain('Only what concerns the template sale_9002');

    const { name, files } = await packOf('incident=1');
    expect(name).toBe('attachment; filename="culprit-evidence-2026-05-20-incident-1.zip"');
    expect(files.get('incident.json')).toContain('"kind": "decided"');
    expect(files.get('charts/incident.csv')).toMatch(/2026-05-20T11:00:00\.000Z,UTC,59,0\.97/);
    expect(files.get('timeline.csv')).toMatch(/,incident\.decide,,,member/);
    expect(files.get('consent.csv')).not.toContain('sale_9002');
    expect([...files.values(), ...other.files.values()].join('\n')).not.toMatch(/Davi|Lia|Friday|member:/);

    const asOf = encodeURIComponent(new Date(NOW - HOUR_MS).toISOString());
    for (const query of ['template=id:1', 'incident=99'])
      expect((await ana.send('GET', `/v1/evidence/${asOf}?${query}`)).status).toBe(404);
  });
});
