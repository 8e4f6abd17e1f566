import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { SHOP_NOW } from './dashboard-shop.ts';

export type Look = { locale?: string; colorScheme?: 'light' | 'dark'; width?: number; height?: number };

/** A real browser for the dashboard. */
export type DashboardBrowser = {
  /** A page of a browser that has never been here; its clock stands at the end of the invented month, unless it `runs`. */
  newPage(look?: Look & { runs?: boolean }): Promise<Page>;
  /** Closes its pages. What their consoles complained of, and whom they asked beside this machine, is a fault. */
  expectNoFaults(except?: RegExp): Promise<void>;
  close(): Promise<void>;
};

export async function startDashboardBrowser(): Promise<DashboardBrowser> {
  const browser: Browser = await launchBrowser();
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  return {
    async newPage({ locale = 'en', colorScheme = 'light', width = 1280, height = 800, runs = false } = {}) {
      const viewport = { width, height };
      const context = await browser.newContext({ viewport, colorScheme, locale, reducedMotion: 'reduce' });
      contexts.push(context);
      context.setDefaultTimeout(90_000);
      const page = await context.newPage();
      await (runs ? page.clock.install({ time: SHOP_NOW }) : page.clock.setFixedTime(SHOP_NOW));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('request', (request) => {
        const { hostname, protocol } = new URL(request.url());
        if (protocol !== 'blob:' && hostname !== '127.0.0.1') faults.push(`asked ${hostname}`);
      });
      return page;
    },
    async expectNoFaults(except) {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
      expect(faults.splice(0).filter((fault) => except?.test(fault) !== true)).toEqual([]);
    },
    close: () => browser.close(),
  };
}

/** What axe finds that depends on colours. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** No fault that axe finds, and nothing wider than the screen. */
export async function expectSound(page: Page): Promise<void> {
  await expectNoViolation(new AxeBuilder({ page }));
  const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
  expect(overflow).toBeLessThanOrEqual(0);
}

/** The same in both themes; they differ in nothing but colours. The page has to follow the system, which is light. */
export async function expectSoundInBothThemes(page: Page): Promise<void> {
  await expectSound(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
  await expectNoViolation(new AxeBuilder({ page }).withRules(RULES_OF_COLOUR));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.locator('html[data-mantine-color-scheme="light"]').waitFor();
}

async function expectNoViolation(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
