import type { AnalysisAccess } from '../../jobs/analysis/analyse-at.ts';
import { liveInstant } from '../../jobs/analysis/live-instant.ts';
import { readTemplateAccount } from '../../jobs/analysis/templates/read-account.ts';
import { readSources } from '../../jobs/analysis/templates/read-sources.ts';
import { createTemplatesPort } from '../../jobs/analysis/templates/templates-port.ts';
import type { TemplatesPort } from '../analysis/templates/template-page.ts';
import type { PayloadMap } from '../core/opt-out/recognise-reply.ts';
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
/** The page waits for other things as well, and five weeks change little in two minutes. */
const SOURCES_SLOW_MS = 30;

/** What pages about templates ask, of an account that is read once for all of them until something is applied. `sources`: what
 *  of it only the pages of single templates ask, to be made in advance. */
export function templatesOf(
  database: Database,
  {
    access,
    clock,
    stores,
    payloads,
  }: {
    access: AnalysisAccess;
    clock: () => EpochMs;
    stores: Pick<ReadStores, 'audit' | 'incidents' | 'announcements'>;
    payloads: PayloadMap;
  },
): TemplatesPort & { sources(): Promise<unknown> } {
  const readers = { access, read: practiceAccess(database).read };
  const shelf = dayShelf(createKeptAnswerStore(database), clock);
  const kept = {
    async mark() {
      const applied = await access.read((store) => store.lastApplied());
      return `${bucketOf(await liveInstant(access, clock()))} ${applied}`;
    },
    now: () => performance.now(),
    ...KEPT,
  };
  let readings = 0;
  const account = rememberWhile(async () => {
    const found = await readTemplateAccount(readers, await liveInstant(access, clock()), shelf);
    readings += 1;
    return found;
  }, kept);
  // Of the reading that is shown, which may be one from before the last change.
  const sources = rememberWhile(async () => readSources(readers, (await account()).book), {
    ...kept,
    slowMs: SOURCES_SLOW_MS,
    async mark() {
      await account();
      return String(readings);
    },
  });
  return { ...createTemplatesPort({ account, sources, payloads, ...stores }), sources };
}
