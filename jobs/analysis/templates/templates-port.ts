import { SPARK_DAYS } from '../../../server/analysis/templates/template-review.ts';
import type { SourceSample } from '../../../server/analysis/source-sample.ts';
import type { TemplatesPort } from '../../../server/analysis/templates/template-page.ts';
import type { NamedIn } from '../../../server/analysis/templates/timeline.ts';
import type { PayloadMap } from '../../../server/core/opt-out/recognise-reply.ts';
import type { EpochMs } from '../../../server/core/time.ts';
import type { AnnouncementStore } from '../../../server/store/announcement-ports.ts';
import type { IncidentReadStore } from '../../../server/store/incident-ports.ts';
import type { AuditStore } from '../../../server/store/read-ports.ts';
import { pageOf, pageSeriesOf } from './page-of.ts';
import type { TemplateAccount } from './read-account.ts';

/** What pages about templates ask, from whatever `account` gives: read anew each time, or remembered. */
export function createTemplatesPort({
  account,
  sources,
  payloads,
  audit,
  incidents,
  announcements,
}: {
  account: () => Promise<TemplateAccount>;
  /** How people came: only pages ask. */
  sources: () => Promise<SourceSample | null>;
  /** What the account says its labels mean. */
  payloads: PayloadMap;
  audit: Pick<AuditStore, 'since'>;
  incidents: Pick<IncidentReadStore, 'all'>;
  announcements: Pick<AnnouncementStore, 'list'>;
}): TemplatesPort {
  const namedIn = async (key: string): Promise<NamedIn[]> =>
    (await incidents.all())
      .filter(({ incident }) =>
        incident.suspects.some(({ template, named }) => named && template.key === key),
      )
      .map(({ incident: { openedAt, level, status, changedAt } }) => {
        return { openedAt, level, status, endedAt: status === 'open' ? null : changedAt };
      });
  return {
    async list() {
      const { book, reviews } = await account();
      const days = book.days.slice(-SPARK_DAYS).map(({ day }) => day);
      return { asOf: book.verdict.asOf, days, reviews };
    },
    async page(key, asked) {
      const known = await account();
      const decisions = (await audit.since(FOREVER)).filter(({ subject }) => subject === key);
      const told = { decisions, incidents: await namedIn(key) };
      return pageOf(known, { key, asked, sources: await sources(), payloads, ...told });
    },
    async series(key, { clock, of = 'own', ...asked }) {
      const incidents = key === null ? [] : await namedIn(key);
      const given = { key, asked, clock, of, incidents, announcements: await announcements.list() };
      return pageSeriesOf(await account(), given);
    },
  };
}

const FOREVER: EpochMs = 0;
