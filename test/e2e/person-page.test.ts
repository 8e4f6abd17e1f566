import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonReport } from '../../server/analysis/person/person-report.ts';
import { LANGUAGES } from '../../server/i18n/language.ts';
import { renderPerson } from '../../server/i18n/render-person.ts';
import { launchBrowser } from '../browser.ts';

const AT = Date.UTC(2026, 4, 20, 15);
const template = { key: 'id:9001', id: '9001', name: 'winter_sale', language: 'pt_BR' };

const report: PersonReport = {
  at: AT,
  identities: [{ kind: 'phone', value: '5511988887777', from: null, until: null }],
  consents: [
    {
      at: AT,
      recordedAt: AT,
      topic: 'offers',
      action: 'grant',
      source: 'web-form',
      wording: '<img src=x onerror=alert(1)>',
      evidence: null,
      actor: null,
      expiresAt: null,
    },
  ],
  messages: [
    {
      number: 1,
      template,
      service: false,
      topic: 'offers',
      basis: 'consent',
      campaign: '88',
      phoneNumberId: '700800900100201',
      at: AT,
      sentAt: AT,
      deliveredAt: AT + 1_000,
      readAt: null,
      failedAt: null,
      failCode: null,
      consentClass: 'granted',
      grant: { at: AT, recordedAt: AT + 60_000, recordedLater: true },
      grantedLaterAt: null,
      afterOptOut: { kind: 'late', since: AT },
    },
  ],
  optOuts: [
    {
      at: AT,
      channel: 'button',
      scope: 'topic',
      topic: 'offers',
      reason: 'no-consent',
      rule: 'payload/stop',
      confidence: 99,
      standing: 'counted',
      repeats: 2,
      templates: [{ template, share: 0.71, exact: false }],
    },
  ],
  suppressions: [{ scope: 'marketing', topic: null, since: AT, provisional: true }],
  disclosures: [{ at: AT, actor: 'token:abc', action: 'suppressions.read', sure: false }],
  bodies: { naming: 2, unjudged: 1 },
  record: [
    {
      at: AT,
      recordedAt: AT,
      kind: 'send',
      message: 1,
      template,
      topic: 'offers',
      details: { campaign: '88' },
    },
  ],
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());

describe.each(LANGUAGES)('the access report as a page in %s', (language) => {
  test('has no fault that axe finds, fits 320 pixels, runs nothing and asks nobody for anything', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(renderPerson(report, { language, zone: 'America/Sao_Paulo' }));
    await page.locator('summary').click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await page.locator('img').count()).toBe(0);
    expect(asked).toEqual([]);
    await context.close();
  }, 60_000);
});
