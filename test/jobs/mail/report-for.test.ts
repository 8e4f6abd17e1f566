import { expect, test } from 'vitest';
import { reportFor } from '../../../jobs/mail/report-for.ts';
import type { Step } from '../../../server/analysis/incident/incident.ts';
import { HOUR_MS } from '../../../server/core/time.ts';
import { LANGUAGES } from '../../../server/i18n/language.ts';
import { reportDocument } from '../../../server/i18n/report-document.ts';
import { exampleReport } from '../../../server/mail/example/example-report.ts';
import { numbered } from '../../server/analysis/incident/account.ts';

const report = exampleReport(Date.UTC(2026, 4, 20, 3), 'America/Sao_Paulo');
const now = report.to + 5 * HOUR_MS;
const until = now + 8 * HOUR_MS;
const step: Step = {
  kind: 'snoozed-for-one',
  at: now - HOUR_MS,
  actor: 'recipient:ana',
  knew: null,
  detail: { recipient: 'ana', until },
};
const incidents = { steps: async () => numbered([step]) };

test.each(LANGUAGES)(
  'a report says what its reader put off and when that ends, and no other (%s)',
  async (language) => {
    const linesOf = async (recipient: string, at = now): Promise<string[]> => {
      const own = await reportFor(report, { incidents, recipient, now: at });
      const said = reportDocument(own, { language, zone: 'America/Sao_Paulo' });
      return said.sections.find(({ part }) => part === 'incidents')?.lines ?? [];
    };
    const before = await linesOf('bob');
    expect(before).toHaveLength(report.incidents.length);
    const lines = await linesOf('ana');
    expect(lines).toHaveLength(report.incidents.length * 2);
    expect(lines[1]).toMatch(/only for you|solo para usted|só para você/);
    expect(lines[1]).toMatch(/comes back soon|vuelve pronto|volta em breve/);
    expect(await linesOf('ana', until)).toEqual(before);
  },
);
