import type { AnalysisAccess } from '../../jobs/analysis/analyse-at.ts';
import { liveInstant } from '../../jobs/analysis/live-instant.ts';
import { readTemplateAccount } from '../../jobs/analysis/templates/read-account.ts';
import { createTemplatesPort } from '../../jobs/analysis/templates/templates-port.ts';
import type { TemplatesPort } from '../analysis/templates/template-page.ts';
import { bucketOf, type EpochMs } from '../core/time.ts';
import { afterAnswers } from './after-answers.ts';
import { dayShelf } from './day-shelf.ts';
import { rememberWhile } from './remember-while.ts';
import type { Database } from '../store/database.ts';
import { createKeptAnswerStore } from '../store/kept-answer-store.ts';
import { practiceAccess } from '../store/practice-store.ts';
import type { ReadStores } from '../store/read-ports.ts';

/** Nobody waits for a large account to be read anew: for so long the last reading is shown meanwhile. */
const KEPT = { slowMs: 80, staleMs: 120_000, aside: afterAnswers };

/** What pages about templates ask, of an account that is read once for all of them until something is applied. */
export function templatesOf(
  database: Database,
  {
    access,
    clock,
    stores,
  }: {
    access: AnalysisAccess;
    clock: () => EpochMs;
    stores: Pick<ReadStores, 'audit' | 'incidents' | 'announcements'>;
  },
): TemplatesPort {
  const readers = { access, read: practiceAccess(database).read };
  const shelf = dayShelf(createKeptAnswerStore(database), clock);
  const account = rememberWhile(
    async () => readTemplateAccount(readers, await liveInstant(access, clock()), shelf),
    {
      async mark() {
        const applied = await access.read((store) => store.lastApplied());
        return `${bucketOf(await liveInstant(access, clock()))} ${applied}`;
      },
      now: () => performance.now(),
      ...KEPT,
    },
  );
  return createTemplatesPort({ account, ...stores });
}
