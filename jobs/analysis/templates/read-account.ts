import type { AccountBook } from '../../../server/analysis/templates/account-book.ts';
import type { TemplateReview } from '../../../server/analysis/templates/template-review.ts';
import { reviewTemplate } from '../../../server/analysis/templates/template-review.ts';
import { weekOf } from '../../../server/analysis/templates/template-week.ts';
import { UNLINKED } from '../../../server/analysis/group.ts';
import { foldPauseLadder } from '../../../server/core/pause-ladder.ts';
import { POLICY_SEVERITIES, type JudgedFinding } from '../../../server/core/policy-finding.ts';
import { ratingChanges, type QualityRating } from '../../../server/core/quality-rating.ts';
import type { Dated } from '../../../server/core/template.ts';
import type { EpochMs } from '../../../server/core/time.ts';
import { foldPolicyFacts } from '../../../server/ingest/apply/policy-facts.ts';
import { findingsAt } from '../../../server/policy/findings-at.ts';
import type { PracticeStores } from '../../../server/store/practice-store.ts';
import type { AnalysisAccess } from '../analyse-at.ts';
import { readAccountRegistry, type AccountRegistry } from '../practice/account-registry.ts';
import { statusFacts } from '../ratings.ts';
import { readBook, type DayShelf } from './read-book.ts';

/** Where it reads. */
export type AccountReaders = {
  access: AnalysisAccess;
  read<T>(work: (stores: PracticeStores) => Promise<T>): Promise<T>;
};

/** The account's templates as they stand at an instant: their counts, their lives, and what the table says of each. */
export type TemplateAccount = {
  book: AccountBook;
  account: AccountRegistry;
  ratings: Map<string, Dated<QualityRating>[]>;
  reviews: Map<string, TemplateReview>;
};

/** Reads all of it. Cost: an analysis, the roll-ups of ninety days (of four, where `shelf` has the others), the registry. */
export async function readTemplateAccount(
  { access, read }: AccountReaders,
  instant: EpochMs,
  shelf?: DayShelf,
): Promise<TemplateAccount> {
  const book = await readBook(access, instant, shelf);
  const { account, events } = await read(async ({ apply }) => ({
    account: await readAccountRegistry(apply),
    events: (await apply.registryEvents()).filter((row) => row.occurred_at <= instant),
  }));
  const statuses = statusFacts(events, account);
  const facts = foldPolicyFacts(events, account.registry);
  const ratings: TemplateAccount['ratings'] = new Map();
  const reviews: TemplateAccount['reviews'] = new Map();
  const all = book.judged.grid.templates.reduce((sum, { key }) => sum + weekOf(book, key).deliveries, 0);
  const used = account.dimensions.templateIds().flatMap((alias) => account.keyOf(alias, Infinity) ?? []);
  for (const key of new Set([...account.registry.histories.keys(), ...used])) {
    if (key === UNLINKED) continue;
    const history = account.historyOf(key);
    const changes = ratingChanges((history?.ratings ?? []).filter(({ at }) => at <= instant));
    ratings.set(key, changes);
    const stations = statuses.get(key);
    const findings = openFindings(
      findingsAt({ history: history ?? null, facts: facts.get(key) ?? null }, instant),
    );
    const ladder = stations === undefined ? null : foldPauseLadder(stations, instant);
    reviews.set(key, reviewTemplate(book, { key, history, ratings: changes, ladder, findings, all }));
  }
  return { book, account, ratings, reviews };
}

function openFindings(findings: readonly JudgedFinding[]): JudgedFinding[] {
  return findings
    .filter(({ waiver }) => waiver === null)
    .sort((a, b) => POLICY_SEVERITIES.indexOf(a.severity) - POLICY_SEVERITIES.indexOf(b.severity));
}
