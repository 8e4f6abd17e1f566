import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PREVIEW_KINDS } from '../../../server/core/preview-kind.ts';
import { signedReportPath } from '../../../server/core/report-link.ts';
import { DAY_MS } from '../../../server/core/time.ts';
import { LANGUAGES } from '../../../server/i18n/language.ts';
import { mailAddresses } from '../../../server/mail/mail-addresses.ts';
import { ENGINES } from '../../support/database.ts';
import { NOW, startService, type Service } from './http-deps.ts';

/** The day before the clock of the service. */
const DAY = new Date(NOW - DAY_MS).toISOString().slice(0, 10);

describe.each(ENGINES)('reports and mails as pages on %s', (engine) => {
  let service: Service;
  beforeAll(async () => {
    service = await startService(engine);
  });
  afterAll(() => service.close());

  const signed = (first = DAY, until = NOW + DAY_MS): string =>
    signedReportPath({ first, last: DAY }, { until, signer: service.deps.reports.signer });
  const get = async (address: string, init: RequestInit = {}) => {
    const response = await service.app.request(address, init);
    return { status: response.status, text: await response.text(), headers: response.headers };
  };

  test('the link of a mail opens its report to anybody, until it expires', async () => {
    const { status, text, headers } = await get(signed());
    expect(status).toBe(200);
    expect(text).toContain('promo_black_friday_v2');
    expect(text).not.toMatch(/<script|<form|href="\//);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("style-src 'unsafe-inline'");
    expect(headers.get('cache-control')).toBe('no-store');
    const { signer } = service.deps.reports;
    const origin = 'https://culprit.example.com';
    const addresses = mailAddresses(origin, {
      stop: { ...signer, tokenOf: (id) => id },
      action: signer,
      page: signer,
    });
    const { page } = addresses.ofReport({ id: 'ana', member: null }, { firstDay: DAY, lastDay: DAY });
    expect((await get(page.slice(origin.length))).status).toBe(200);
  });

  test.each([
    ['expired', () => signed(DAY, NOW - 1)],
    ['of another day', () => signed().replace(`/report/${DAY}`, '/report/2026-01-01')],
    ['of more days', () => signed().replace(`from=${DAY}`, 'from=2026-01-01')],
    ['for longer', () => signed().replace(/until=\d+/, `until=${NOW + 900 * DAY_MS}`)],
    ['without a signature', () => `/report/${DAY}`],
  ])('a link that is %s leads to the page to sign in', async (_, address) => {
    const { status, headers, text } = await get(address());
    expect([status, text]).toEqual([302, '']);
    expect(headers.get('location')).toMatch(/^\/sign-in\?next=%2Freport%2F/);
  });

  test('whoever may read sees any day, with links into the dashboard', async () => {
    const { status, text } = await get(`/report/${DAY}?lang=es`, service.as('read'));
    expect(status).toBe(200);
    expect(text).toContain('<html lang="es">');
    expect(text).toContain('href="/templates/id%3A9001"');
    expect((await get(`/report/${DAY}`, service.as('ingest'))).status).toBe(403);
    for (const day of ['2099-01-01', '2026-02-31']) {
      expect((await get(`/report/${day}`, service.as('read'))).status).toBe(404);
    }
    expect((await get('/report/yesterday', service.as('read'))).status).toBe(400);
  });

  test.each(LANGUAGES)('an admin looks at every mail before it is sent (%s)', async (lang) => {
    for (const kind of PREVIEW_KINDS) {
      const { status, text } = await get(`/v1/mails/preview/${kind}?lang=${lang}`, service.as('admin'));
      expect(status).toBe(200);
      expect(text).toContain(`<html lang="${lang}">`);
      // Nothing in a preview does anything.
      for (const [, address = ''] of text.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^(#|\/now)/);
    }
    expect((await get('/v1/mails/preview/report', service.as('read'))).status).toBe(403);
    expect((await get('/v1/mails/preview/other', service.as('admin'))).status).toBe(400);
  });
});
