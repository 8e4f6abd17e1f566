import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp, type Api } from '../../../server/http/app.ts';
import { firstViewIn } from '../../../server/http/first-view.ts';
import { readPage } from '../../../server/http/read-page.ts';
import { headline } from '../../../server/i18n/render-verdict.ts';
import { readWordedVerdict } from '../../../server/i18n/read-worded-verdict.ts';
import { CATALOGUES } from '../../../server/i18n/catalogues.ts';
import { createFormat } from '../../../server/i18n/format.ts';
import { LANGUAGES } from '../../../server/i18n/language.ts';
import { NOW, SAMPLE, ZONE } from './http-deps.ts';
import { openHouse, owner, type House, type Visitor } from './members/house.ts';

const dist = new URL('../../../dist/', import.meta.url);
const page = readPage(new URL('web/', dist));
const PLAIN = new TextDecoder().decode(page.get('/')?.content);

const firstView = firstViewIn(new URL('first-view/first-view.js', dist));

let house: House;
let dashboard: Api;
let ana: Visitor & { id: string };
beforeAll(async () => {
  house = await openHouse('sqlite');
  dashboard = createApp({ ...house.service.deps, page, firstView });
  ana = await owner(house);
});
afterAll(() => house.close());

/** What a browser gets that navigates there, from wherever. */
async function visit(path: string, cookie: string, app = dashboard): Promise<Response> {
  return app.request(path, { headers: { cookie, 'sec-fetch-site': 'cross-site' } });
}

let asOf = NOW;
/** The latest verdict from now on. */
const publish = (verdict: object) =>
  house.service.database.db
    .insertInto('verdict')
    .values({
      as_of: (asOf += 1),
      computed_at: NOW,
      version: 1,
      outcome: 'culprits',
      body: JSON.stringify(verdict),
      inputs: null,
    })
    .execute();

describe('the page "Now"', () => {
  test('before there is a verdict, it is the same for everybody', async () => {
    const response = await visit('/now', `${ana.cookie()}; culprit_language=en`);
    expect([response.headers.get('cache-control'), await response.text()]).toEqual(['no-cache', PLAIN]);
  });

  test('a member gets it drawn in the language that the browser was last read in, with the answer that it shows', async () => {
    await publish(SAMPLE);
    const answer = await ana.take<object>('GET', '/v1/verdict');
    for (const language of LANGUAGES) {
      const response = await visit('/now', `${ana.cookie()}; culprit_language=${language}`);
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(response.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8$/i);
      const html = await response.text();
      const format = createFormat({ language, zone: ZONE, now: Date.now() });
      const said = headline(readWordedVerdict(SAMPLE), { format, catalogue: CATALOGUES[language] });
      expect(html).toContain(`<html lang="${language}"`);
      expect(/<h1[^>]*>([^<]*)<\/h1>/.exec(html)?.[1]).toBe(said);
      const data = /<script type="application\/json" id="first-answer">([^<]*)<\/script>/.exec(html)?.[1];
      expect(JSON.parse(data ?? '')).toEqual(answer);
      // The policy of the page lets neither in.
      expect(html).not.toMatch(/<style| style=|<script(?![^>]*(?:src=|application\/json))/);
    }
  });

  test('it has the classes that the styles of the dashboard name', async () => {
    const html = await (await visit('/now', `${ana.cookie()}; culprit_language=en`)).text();
    const styles = [...page].map(([path, { content }]) =>
      path.endsWith('.css') ? new TextDecoder().decode(content) : '',
    );
    const classes = [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '));
    expect(classes.length).toBeGreaterThan(20);
    const known = new Set(styles.join('').match(/(?<=\.)[\w-]+/g));
    expect(classes.filter((name) => !known.has(name) && name !== 'template')).toEqual([]);
  });

  test('nobody else gets it, and no other page holds anything', async () => {
    const signedOut = await house.member('bruno@example.com', 'viewer');
    const ended = signedOut.cookie();
    await signedOut.take('POST', '/auth/sign-out');
    for (const [path, cookie] of [
      ['/now', ''],
      ['/now', 'culprit_language=en'],
      ['/now', `${ended}; culprit_language=en`],
      ['/now', 'culprit_session=abc.ZGVm; culprit_language=en'],
      ['/now', ana.cookie()],
      ['/now', `${ana.cookie()}; culprit_language=xx`],
      ['/', `${ana.cookie()}; culprit_language=en`],
      ['/templates', `${ana.cookie()}; culprit_language=en`],
      ['/s/0123456789abcdefghijklmnopqr', `${ana.cookie()}; culprit_language=en`],
    ] as const) {
      const response = await visit(path, cookie);
      expect([path, cookie, await response.text()]).toEqual([path, cookie, PLAIN]);
    }
  });

  test('no name of a template gets out of its place', async () => {
    const name = "</script><script>alert('$&')</script><!--first-view-->";
    await publish(JSON.parse(JSON.stringify(SAMPLE).replaceAll('winter_sale', () => name)) as object);
    const html = await (await visit('/now', `${ana.cookie()}; culprit_language=en`)).text();
    expect(html.match(/<script/g)).toHaveLength((PLAIN.match(/<script/g)?.length ?? 0) + 1);
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;/script&gt;');
    const data = /<script type="application\/json"[^>]*>([^<]*)<\/script>/.exec(html)?.[1] ?? '';
    expect(data).toContain("alert('$&')");
  });

  test('what cannot be drawn is left to the program, and logged', async () => {
    const failing = async () => {
      throw new TypeError('about somebody');
    };
    const app = createApp({ ...house.service.deps, page, firstView: failing });
    const response = await visit('/now', `${ana.cookie()}; culprit_language=en`, app);
    expect([response.status, await response.text()]).toEqual([200, PLAIN]);
    expect(house.service.logged).toEqual([
      {
        event: 'first-view-failed',
        fields: expect.objectContaining({ error: 'TypeError', code: 'internal' }),
      },
    ]);
    expect(JSON.stringify(house.service.logged)).not.toContain('somebody');
  });

  test('without the build there is nothing to draw with', async () => {
    const missing = firstViewIn(new URL('first-view/nothing.js', dist));
    expect(await missing({ language: 'en', answer: await ana.take('GET', '/v1/verdict') })).toBeNull();
  });
});
