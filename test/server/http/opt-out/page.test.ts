import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MINUTE_MS, DAY_MS } from '../../../../server/core/time.ts';
import { createApp, type Api } from '../../../../server/http/app.ts';
import type { MadeLinks } from '../../../../server/http/opt-out/make-links.ts';
import type { Suppression } from '../../../../server/http/suppression-routes.ts';
import { OPT_OUT_PAGE_CATALOGUES } from '../../../../server/i18n/opt-out-page-catalogues.ts';
import { ENGINES } from '../../../support/database.ts';
import { ndjson, NOW, startService, type Service } from '../http-deps.ts';

const ANA = '5511988887777';
const en = OPT_OUT_PAGE_CATALOGUES.en;

let service: Service;
let app: Api;
afterEach(() => service.close());

async function start(engine: (typeof ENGINES)[number] = 'sqlite'): Promise<void> {
  service = await startService(engine);
  app = service.app;
}

async function link(request: object = {}): Promise<string> {
  const body = JSON.stringify({ contact: ANA, language: 'en', ...request });
  const response = await app.request('/v1/opt-out-links', service.as('ingest', { method: 'POST', body }));
  const { links } = (await response.json()) as MadeLinks;
  return `/o/${links[0]?.token ?? ''}`;
}

async function ingest(...lines: object[]): Promise<void> {
  const body = ndjson(...lines);
  expect((await app.request('/v1/events', service.as('ingest', { method: 'POST', body }))).status).toBe(200);
  await service.ingestor.drain();
}

const post = (address: string, fields: [string, string][], headers: Record<string, string> = {}) =>
  app.request(address, { method: 'POST', body: new URLSearchParams(fields).toString(), headers });

/** Active suppressions, after everything accepted was applied. */
async function stopped(): Promise<string[]> {
  await service.ingestor.drain();
  const response = await app.request('/v1/suppressions', service.as('suppress'));
  const { suppressions } = (await response.json()) as { suppressions: Suppression[] };
  return suppressions
    .filter(({ active }) => active)
    .map(({ scope, topic }) => (topic === null ? scope : `${scope} ${topic}`))
    .sort();
}

const TOPICS = [
  { type: 'topic', at: NOW - DAY_MS, topic: 'offers', category: 'MARKETING', names: { en: 'Offers & more' } },
  { type: 'topic', at: NOW - DAY_MS, topic: 'new_collections', category: 'MARKETING' },
  { type: 'topic', at: NOW - DAY_MS, topic: 'orders', category: 'UTILITY', names: 'Your orders' },
];

describe.each(ENGINES)('the page of an opt-out link on %s', (engine) => {
  beforeEach(() => start(engine));

  test('stops what was chosen, as an exact opt-out of the template, and undoes exactly that', async () => {
    await ingest(
      ...TOPICS,
      { type: 'send', at: NOW - 60_000, message: 'wamid.A', template: '9001', contact: ANA, campaign: '88' },
      { type: 'status', at: NOW - 50_000, message: 'wamid.A', status: 'delivered', contact: ANA },
    );
    const address = await link({ template: '9001', topic: 'offers', campaign: '88' });
    const page = await post(address, [
      ['action', 'stop'],
      ['topic', 'offers'],
      ['topic', 'orders'],
    ]);
    expect(page.status).toBe(200);
    const text = await page.text();
    for (const words of [en.stopped.heading, 'Offers &amp; more', 'Your orders', en.stopped.undo]) {
      expect(text).toContain(words);
    }
    expect(await stopped()).toEqual(['topic offers', 'topic orders']);
    const rows = await service.database.db.selectFrom('opt_out').selectAll().execute();
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatchObject({ channel: 'link', delivered_at: NOW - 50_000 });
    await post(address, [
      ['action', 'resume'],
      ['topic', 'offers'],
    ]);
    expect(await stopped()).toEqual(['topic orders']);
  });

  test('one tap stops all advertising, and its undo leaves what was stopped before', async () => {
    await ingest(...TOPICS, {
      type: 'opt-out',
      at: NOW - 9 * DAY_MS,
      contact: ANA,
      channel: 'manual',
      topic: 'offers',
    });
    const address = await link();
    expect(await (await post(address, [['action', 'stop-all']])).text()).toContain(en.stopped.heading);
    expect(await stopped()).toEqual(['marketing', 'topic offers']);
    const shown = await (await app.request(address)).text();
    expect(shown).toContain(en.wide.marketing.stopped);
    expect(shown).not.toContain('value="stop-all"');
    await post(address, [
      ['action', 'resume'],
      ['scope', 'marketing'],
    ]);
    expect(await stopped()).toEqual(['topic offers']);
  });

  test('a reason belongs to the opt-out it was given for', async () => {
    await ingest(...TOPICS);
    const address = await link({ topic: 'offers' });
    const answer = await post(address, [
      ['action', 'stop'],
      ['topic', 'offers'],
    ]);
    const receipt = /name="receipt" value="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
    service.clock.now = NOW + 3 * MINUTE_MS;
    const fields: [string, string][] = [
      ['action', 'reason'],
      ['topic', 'offers'],
      ['reason', 'no-consent'],
    ];
    const thanked = await post(address, [...fields, ['receipt', receipt]]);
    expect(await thanked.text()).toContain(en.reason.thanks);
    await service.ingestor.drain();
    const rows = await service.database.db.selectFrom('opt_out').selectAll().execute();
    expect(rows).toMatchObject([{ at: NOW, reason: 'no-consent', repeats: 0, standing: 1 }]);
    const before = (await service.accepted()).length;
    for (const forged of ['', `${NOW - DAY_MS}.${receipt.split('.')[1]}`]) {
      expect((await post(address, [...fields, ['receipt', forged]])).status).toBe(400);
    }
    expect(await service.accepted()).toHaveLength(before);
  });
});

describe('the page of an opt-out link', () => {
  beforeEach(() => start());

  test('can be looked at by anybody and anything without a change', async () => {
    await ingest(...TOPICS);
    const address = await link();
    const before = await service.accepted();
    for (const method of ['GET', 'HEAD', 'GET', 'OPTIONS', 'PUT']) await app.request(address, { method });
    await app.request(`${address}?action=stop-all&topic=offers`);
    expect(await service.accepted()).toEqual(before);
    expect(await stopped()).toEqual([]);
  });

  test('comes with headers that keep it to itself', async () => {
    const { headers } = await app.request(await link());
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*form-action 'self'.*style-src 'sha256-[\w+/=]+'/,
    );
    expect(headers.get('content-security-policy')).not.toMatch(/script-src|unsafe/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('set-cookie')).toBeNull();
  });

  test('offers the topics that the person gets, all where nothing is known, by their human names', async () => {
    await ingest(...TOPICS);
    const everything = await (await app.request(await link())).text();
    for (const title of ['Offers &amp; more', 'New collections', 'Your orders'])
      expect(everything).toContain(title);
    await ingest(
      { type: 'consent', at: NOW - DAY_MS, contact: ANA, topic: 'orders', action: 'grant' },
      { type: 'template', at: NOW - DAY_MS, template: { id: '9001' }, topic: 'offers' },
      { type: 'send', at: NOW - MINUTE_MS, message: 'wamid.A', template: '9001', contact: ANA },
    );
    const theirs = await (await app.request(await link())).text();
    expect(theirs).toContain('value="offers"');
    expect(theirs).toContain('value="orders"');
    expect(theirs).not.toContain('New collections');
    const about = await (await app.request(await link({ template: '9001' }))).text();
    expect(about).toMatch(/value="offers"\s+checked/);
  });

  test('never stops nor keeps a topic that it did not offer', async () => {
    await ingest(...TOPICS);
    const address = await link();
    const before = await service.accepted();
    for (const fields of [
      [],
      [['action', 'stop']],
      [
        ['action', 'stop'],
        ['topic', 'something else'],
      ],
      [['action', 'resume']],
      [
        ['action', 'erase'],
        ['topic', 'offers'],
      ],
    ] as [string, string][][]) {
      expect((await post(address, fields)).status).toBe(400);
    }
    expect(await (await post(address, [['action', 'stop']])).text()).toContain(en.choose.nothingChosen);
    expect(await service.accepted()).toEqual(before);
  });

  test('changes nothing for a token that is changed, unknown or expired, and says how else to stop', async () => {
    const address = await link({ expiresAt: NOW + MINUTE_MS });
    const forged = address.slice(0, -1) + (address.endsWith('a') ? 'b' : 'a');
    const { signer } = service.deps.optOut;
    const cases: [string, number][] = [
      [forged, 404],
      ['/o/x', 404],
      [address.toUpperCase().replace('/O/', '/o/'), 404],
      [`/o/${signer.tokenOf(signer.newId())}`, 410],
      [address, 410],
    ];
    service.clock.now = NOW + MINUTE_MS;
    for (const [path, status] of cases) {
      for (const [language, words] of Object.entries(OPT_OUT_PAGE_CATALOGUES)) {
        const headers = { 'accept-language': `${language}, xx;q=0.5` };
        for (const response of [
          await app.request(path, { headers }),
          await post(path, [['action', 'stop-all']], headers),
        ]) {
          expect([path, response.status]).toEqual([path, status]);
          const text = await response.text();
          expect(text).toContain(`lang="${language}"`);
          expect(text).toContain(words.stopWord);
        }
      }
    }
    expect(await service.accepted()).toEqual([]);
  });

  test('speaks the language that was chosen, of the link, of the browser, or of the number', async () => {
    const spoken = async (address: string, accepted?: string): Promise<string> => {
      const headers: Record<string, string> = accepted === undefined ? {} : { 'accept-language': accepted };
      return /<html lang="([^"]+)"/.exec(await (await app.request(address, { headers })).text())?.[1] ?? '';
    };
    const plain = (contact: unknown): Promise<string> => link({ contact, language: undefined });
    expect(await spoken(`${await link({ language: 'es_MX' })}?lang=pt`, 'en')).toBe('pt-BR');
    expect(await spoken(await link({ language: 'es_MX' }), 'en')).toBe('es');
    expect(await spoken(await link({ language: undefined, template: { name: 'x', language: 'es' } }))).toBe(
      'es',
    );
    expect(await spoken(await plain(ANA), 'fr, en;q=0.5, es;q=0.8')).toBe('es');
    expect(await spoken(await plain(ANA), 'fr')).toBe('pt-BR');
    expect(await spoken(await plain('525512345678'))).toBe('es');
    expect(await spoken(await plain('447400123456'))).toBe('en');
    expect(await spoken(await plain({ bsuid: 'AR.1000000000002' }))).toBe('es');
    expect(await spoken(await plain({ externalId: 'customer 7' }))).toBe('pt-BR');
  });

  test('does not offer to take back what was stopped in WhatsApp itself', async () => {
    await ingest(...TOPICS, { type: 'opt-out', at: NOW - DAY_MS, contact: ANA, channel: 'preference' });
    const text = await (await app.request(await link())).text();
    expect(text).toContain(en.choose.native);
    expect(text).not.toContain('value="resume"');
  });

  test('is limited for each link and for each address, and says when to come back', async () => {
    const optOut = { ...service.deps.optOut, limits: { address: 6, link: 3 } };
    app = createApp({ ...service.deps, optOut });
    const address = await link();
    const ask = (path: string, from: string) => app.request(path, { headers: { 'x-forwarded-for': from } });
    for (let index = 0; index < 3; index += 1)
      expect((await ask(address, `10.0.0.${index}`)).status).toBe(200);
    const refused = await ask(address, '10.0.0.9');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await refused.text()).toContain(OPT_OUT_PAGE_CATALOGUES['pt-BR'].stopWord);
    // Whatever the visitor writes before it, the proxy's own entry is the last.
    for (let index = 0; index < 6; index += 1)
      expect((await ask('/o/x', `1.1.1.${index}, 2001:db8::${index}`)).status).toBe(404);
    expect((await ask('/o/x', '9.9.9.9, 2001:db8:0:0:7::1')).status).toBe(429);
    expect((await ask('/o/x', '2001:db8:0:1::1')).status).toBe(404);
    service.clock.now = NOW + MINUTE_MS;
    expect((await ask(address, '10.0.0.9')).status).toBe(200);
  });

  test('says so when a choice could not be stored, and logs neither token nor person', async () => {
    await ingest(...TOPICS);
    const address = await link();
    service.queue.full = true;
    const refused = await post(address, [['action', 'stop-all']]);
    expect(refused.status).toBe(503);
    expect(await refused.text()).toContain('PARAR');
    service.queue.full = false;
    await service.database.db
      .updateTable('opt_out_link')
      .set({ sealed: new Uint8Array(40) })
      .execute();
    expect((await app.request(address)).status).toBe(500);
    expect(service.logged).toHaveLength(1);
    expect(JSON.stringify(service.logged)).not.toContain(address.split('/').at(-1));
    expect(JSON.stringify(service.logged)).not.toContain(ANA);
  });
});
