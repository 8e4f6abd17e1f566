import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DAY_MS } from '../../server/core/time.ts';
import { LANGUAGES, type Language } from '../../server/i18n/language.ts';
import { OPT_OUT_PAGE_CATALOGUES } from '../../server/i18n/opt-out-page-catalogues.ts';
import { launchBrowser } from '../browser.ts';
import { startLinkServer, type LinkServer } from '../support/link-server.ts';

/** What axe checks: WCAG 2.2 to level AA, and common sense. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Browser;
let server: LinkServer;
let people = 0;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startLinkServer('sqlite')]);
  const at = Date.now() - DAY_MS;
  await server.send(
    {
      type: 'topic',
      at,
      topic: 'offers',
      category: 'MARKETING',
      names: { 'pt-BR': 'Ofertas e promoções', en: 'Offers and discounts', es: 'Ofertas y promociones' },
    },
    { type: 'topic', at, topic: 'collections', category: 'MARKETING', names: 'Aurora Atelier' },
    {
      type: 'topic',
      at,
      topic: 'orders',
      category: 'UTILITY',
      names: { 'pt-BR': 'Acompanhamento de pedidos', en: 'Order tracking', es: 'Seguimiento de pedidos' },
    },
  );
});

afterAll(async () => {
  await browser.close();
  await server.close();
  expect(server.logged).toEqual([]);
});

/** A person nobody knows yet, and the link they got in a message about offers. */
async function newPerson(more: object = {}): Promise<{ phone: string; link: string }> {
  people += 1;
  const phone = `55119${88_880_000 + people}`;
  return { phone, link: await server.link({ contact: phone, topic: 'offers', template: '9001', ...more }) };
}

async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  return context.newPage();
}

/** What holds for a person now, as the sender reads it. */
async function stopsOf(phone: string): Promise<string[]> {
  const suppressions = await server.suppressions();
  return suppressions
    .filter(({ contact, active }) => contact.phone === phone && active)
    .map(({ scope, topic }) => (topic === null ? scope : `${scope} ${topic}`))
    .sort();
}

/** Waits until a person's stops are these; applying takes a part of a second, a busy machine longer. */
const stopsBecome = (phone: string, stops: string[]): Promise<void> =>
  vi.waitFor(async () => expect(await stopsOf(phone)).toEqual(stops), { timeout: 10_000, interval: 50 });

/** Walks through every state of the page and calls `look` at each. */
async function everyState(
  page: Page,
  language: Language,
  look: (state: string) => Promise<void>,
): Promise<void> {
  const { phone, link } = await newPerson({ language });
  await page.goto(link);
  await look('choose');
  await page.locator('input[type=checkbox]').first().uncheck();
  await page.locator('button[value=stop]').click();
  await look('nothing chosen');
  await page.locator('input[type=checkbox]').first().check();
  await page.locator('button[value=stop]').click();
  await look('stopped');
  await page.locator('input[type=radio]').first().check();
  await page.locator('button[value=reason]').click();
  await look('thanks');
  await stopsBecome(phone, ['topic offers']);
  await page.goto(link);
  await page.locator('button[value=stop-all]').click();
  await look('all stopped');
  await stopsBecome(phone, ['marketing', 'topic offers']);
  await page.goto(link);
  await look('already stopped');
  await page.locator('button[value=resume]').first().click();
  await look('resumed');
  await page.goto(`${server.origin}/o/nothing?lang=${language}`);
  await look('unknown');
}

const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

describe.each(LANGUAGES)('the page of an opt-out link in %s', (language) => {
  const texts = OPT_OUT_PAGE_CATALOGUES[language];

  test.each(['light', 'dark'] as const)('is accessible in every state, %s', async (colorScheme) => {
    const page = await openPage({ colorScheme });
    const faults: string[] = [];
    const seen: string[] = [];
    await everyState(page, language, async (state) => {
      const { violations, passes } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      expect(passes.length).toBeGreaterThan(10);
      seen.push(state);
      faults.push(...violations.map(({ id, nodes }) => `${state}: ${id} ${nodes[0]?.html ?? ''}`));
    });
    expect(faults).toEqual([]);
    expect(seen).toHaveLength(8);
    await page.context().close();
  });

  test('fits 320 pixels, and text of twice the size on a phone, without scrolling sideways', async () => {
    for (const [width, size] of [
      [320, '100%'],
      [390, '200%'],
    ] as const) {
      const page = await openPage({ viewport: { width, height: 640 } });
      await everyState(page, language, async (state) => {
        await page.evaluate(`document.documentElement.style.fontSize = '${size}'`);
        expect([width, state, await isTooWide(page)]).toEqual([width, state, false]);
      });
      await page.context().close();
    }
  });

  test('works without scripts: stops a topic, says which, and takes it back', async () => {
    const { phone, link } = await newPerson({ language });
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(link);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.locator('header').innerText()).toContain('Aurora');
    expect(await page.locator('h1').innerText()).toBe(texts.choose.heading);
    await page.getByRole('button', { name: texts.choose.stop }).click();
    expect(await page.locator('h1').innerText()).toBe(texts.stopped.heading);
    const named = { 'pt-BR': 'Ofertas e promoções', en: 'Offers and discounts', es: 'Ofertas y promociones' };
    expect(await page.locator('main').innerText()).toContain(named[language]);
    await stopsBecome(phone, ['topic offers']);
    await page.getByRole('button', { name: texts.stopped.undo }).click();
    expect(await page.locator('h1').innerText()).toBe(texts.resumed.heading);
    await stopsBecome(phone, []);
    await page.context().close();
  });

  test('changes nothing through a link that expired or was changed, and tells another way', async () => {
    const { phone, link } = await newPerson({ language, expiresAt: Date.now() + DAY_MS });
    const page = await openPage({ locale: language });
    await page.goto(`${link}0`);
    expect(await page.locator('h1').innerText()).toBe(texts.notice.unknown.heading);
    await page.goto(link);
    server.clock.ahead = 2 * DAY_MS;
    try {
      // A page that was left open: what it sends comes too late.
      await page.locator('button[value=stop-all]').click();
      expect(await page.locator('h1').innerText()).toBe(texts.notice.gone.heading);
      expect(await page.locator('main').innerText()).toContain(texts.stopWord);
    } finally {
      server.clock.ahead = 0;
    }
    expect(await stopsOf(phone)).toEqual([]);
    await page.context().close();
  });
});

describe('the page of an opt-out link', () => {
  test('can be used with the keyboard alone, and shows where the focus is', async () => {
    const { phone, link } = await newPerson({ language: 'en' });
    const page = await openPage();
    await page.goto(link);
    const focused = (): Promise<string> =>
      page.evaluate(`(() => {
        const element = document.activeElement;
        const shown = element.closest('.option') ?? element;
        const { outlineStyle, outlineWidth } = getComputedStyle(shown);
        const isVisible = outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2;
        return (element.closest('label') ?? element).textContent.trim().split('\\n')[0].trim() + (isVisible ? '' : ' (no focus to be seen)');
      })()`);
    const order: string[] = [];
    for (let stop = 0; stop < 7; stop += 1) {
      await page.keyboard.press('Tab');
      order.push(await focused());
    }
    expect(order).toEqual([
      'Offers and discounts the message you just got',
      'Aurora Atelier',
      'Order tracking',
      'Stop what is ticked',
      'Stop all advertising',
      'Português (Brasil)',
      'Español',
    ]);
    // Back to the second topic: ticked with the space bar, sent with Enter.
    for (let back = 0; back < 5; back += 1) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Done, that is stopped' }).waitFor();
    await stopsBecome(phone, ['topic collections', 'topic offers']);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Undo');
    await page.keyboard.press('Space');
    await page.getByRole('heading', { name: 'Done, they will come again' }).waitFor();
    await stopsBecome(phone, []);
    await page.context().close();
  });

  test('stays as it is when scanners, previews and prefetching browsers open it', async () => {
    const { phone, link } = await newPerson();
    const before = await server.accepted();
    for (const method of ['GET', 'HEAD', 'GET']) {
      const response = await fetch(link, { method, headers: { 'user-agent': 'WhatsApp/2.2 link preview' } });
      expect(response.status).toBe(200);
    }
    const page = await openPage();
    await page.goto(link);
    await page.reload();
    await page.context().close();
    expect(await server.accepted()).toBe(before);
    expect(await stopsOf(phone)).toEqual([]);
  });

  test('loads nothing but itself and breaks none of its own rules', async () => {
    const { link } = await newPerson();
    const page = await openPage();
    const requests: string[] = [];
    const messages: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => messages.push(message.text()));
    await page.goto(link);
    await page.locator('button[value=stop-all]').click();
    await page.getByRole('link').first().waitFor();
    expect(requests).toHaveLength(2);
    for (const url of requests) expect(url.startsWith(link)).toBe(true);
    expect(messages).toEqual([]);
    const radius = await page.evaluate("getComputedStyle(document.querySelector('.card')).borderRadius");
    expect(radius).toBe('16px');
    await page.context().close();
  });

  test('is one tap away from stopping all, told at once on every line to the sender', async () => {
    const { phone, link } = await newPerson({ language: 'pt_BR' });
    const page = await openPage();
    await page.goto(link);
    await page.locator('button[value=stop-all]').click();
    await stopsBecome(phone, ['marketing']);
    await page.goto(link);
    await page.getByRole('button', { name: 'Reativar: publicidade' }).click();
    await stopsBecome(phone, []);
    await page.context().close();
  });
});
