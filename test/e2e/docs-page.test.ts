import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOCS_CATALOGUES } from '../../server/i18n/docs-catalogues.ts';
import { LANGUAGES } from '../../server/i18n/language.ts';
import { launchBrowser } from '../browser.ts';
import { startLinkServer, type LinkServer } from '../support/link-server.ts';

let browser: Browser;
let server: LinkServer;
let document: { paths: Record<string, object>; components: { schemas: object } };

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startLinkServer('sqlite')]);
  document = (await (await fetch(`${server.origin}/v1/openapi.json`)).json()) as typeof document;
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function openPage(
  width: number,
  query = '',
): Promise<{ page: Page; noise: string[]; asked: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'es-MX' });
  const page = await context.newPage();
  const noise: string[] = [];
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => noise.push(message.text()));
  await page.goto(`${server.origin}/v1/docs${query}`);
  return { page, noise, asked };
}

const openAll = "document.querySelectorAll('details').forEach((one) => (one.open = true))";
const overflow = 'document.documentElement.scrollWidth - window.innerWidth';

describe('the page of the HTTP interface', () => {
  test.each(LANGUAGES)(
    'in %s: headings of that language, nothing from elsewhere, fits 320 pixels',
    async (language) => {
      const { page, noise, asked } = await openPage(320, `?lang=${language}`);
      const texts = DOCS_CATALOGUES[language];
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      const headings = await page.locator('h1,h2').allTextContents();
      expect(headings).toEqual([texts.title, ...Object.values(texts.tag), texts.shapes]);
      await page.evaluate(openAll);
      expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
      expect(asked).toHaveLength(1);
      expect(noise).toEqual([]);
      // Its own style applies in spite of the policy.
      expect(await page.evaluate("getComputedStyle(document.querySelector('details')).borderRadius")).toBe(
        '10px',
      );
      await page.context().close();
    },
  );

  test('shows every operation with the scope of its token, and speaks the language of its reader', async () => {
    const { page } = await openPage(1_000);
    expect(await page.getAttribute('html', 'lang')).toBe('es');
    const operations = Object.values(document.paths).flatMap((methods) => Object.keys(methods));
    const shapes = Object.keys(document.components.schemas);
    expect(await page.locator('details').count()).toBe(operations.length + shapes.length);
    const sends = page.locator('details', { has: page.locator('#registerSends') });
    expect(await sends.locator('summary').textContent()).toContain('token con el permiso ingest');
    // What a link leads to is opened.
    await sends.locator('summary').click();
    await sends.getByRole('link', { name: 'RegisteredSend' }).first().click();
    expect(await page.locator('#RegisteredSend dt').first().isVisible()).toBe(true);
    await page.context().close();
  });

  // A page of this size takes axe a while.
  test('has no fault that axe finds', { timeout: 240_000 }, async () => {
    const { page } = await openPage(1_000, '?lang=en');
    for (const id of ['registerSends', 'listSuppressions', 'Instant', 'Suppression']) {
      await page.evaluate(`document.getElementById('${id}').closest('details').open = true`);
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    await page.context().close();
  });
});
