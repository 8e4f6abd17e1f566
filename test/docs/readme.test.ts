import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyseAt } from '../../jobs/analysis/analyse-at.ts';
import { generateDemo } from '../../server/demo/generate-demo.ts';
import { renderVerdict } from '../../server/i18n/render-verdict.ts';
import { analysisAccess } from '../../server/store/analysis-access.ts';
import { testDatabase } from '../support/database.ts';
import { testIngest } from '../support/ingest.ts';

/** The instant of the picture: 20 May 2026, 15:00 in São Paulo. */
const NOW = Date.UTC(2026, 4, 20, 18);
const LINES_A_BODY = 1_000;

let store: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  store = await testDatabase('sqlite');
});
afterAll(() => store.drop());

/** The demonstration's verdict, its history imported and its live days accepted body by body. */
async function demonstration(): Promise<string> {
  const demo = generateDemo({ seed: 1, now: NOW });
  const { accept, ingestor } = testIngest(store.database, () => NOW);
  for (const lines of [demo.topics, demo.templates, demo.consents, demo.history]) {
    const all = [...lines];
    for (let from = 0; from < all.length; from += LINES_A_BODY) {
      await accept('import', all.slice(from, from + LINES_A_BODY).join('\n'));
    }
  }
  for (const { kind, body } of demo.live)
    await accept(SOURCES[kind], kind === 'registration' ? sendLines(body) : body);
  await ingestor.drain();
  const { verdict } = await analyseAt({ zone: demo.zone, ...analysisAccess(store.database) }, NOW);
  return renderVerdict(verdict, { language: 'en', zone: demo.zone }).replaceAll('\u00a0', ' ');
}

/** A request to register sends as the service puts it into the inbox. */
function sendLines(body: string): string {
  const { sends } = JSON.parse(body) as { sends: object[] };
  return sends.map((send) => JSON.stringify({ type: 'send', ...send })).join('\n');
}

const SOURCES = { registration: 'registration', events: 'events', webhook: 'meta' } as const;

describe('README.md', () => {
  test('shows how the verdict of the demonstration begins', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const [, picture = ''] = /```\n(As of [^`]*)```/.exec(readme) ?? [];
    const printed = await demonstration();
    expect(picture).not.toBe('');
    expect(printed.slice(0, picture.length)).toBe(picture);
  }, 120_000);
});
