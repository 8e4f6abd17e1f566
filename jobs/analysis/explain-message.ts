import { accountGrid } from '../../server/analysis/account-grid.ts';
import { attributeAccount } from '../../server/analysis/attribute-account.ts';
import { fitLagKernel } from '../../server/analysis/lag-kernel.ts';
import type { SettledWeight } from '../../server/analysis/learned-state.ts';
import { CONSENT_CLASS, type ConsentClassName } from '../../server/core/consent-class.ts';
import { DIMENSION } from '../../server/core/event-kind.ts';
import type { PersonFact } from '../../server/core/person-fact.ts';
import type { EpochMs } from '../../server/core/time.ts';
import { instantOf } from '../../server/ingest/apply/class-of-message.ts';
import { Dimensions } from '../../server/ingest/apply/dimensions.ts';
import { MessageLocator } from '../../server/ingest/apply/locate.ts';
import { PeopleCache } from '../../server/ingest/apply/people-cache.ts';
import { loadPeople, type ScopeRule } from '../../server/ingest/apply/people.ts';
import type { StoredCandidate } from '../../server/ingest/apply/opt-out-rows.ts';
import { foldRegistry, registryFacts } from '../../server/ingest/apply/registry.ts';
import { LINK_RANK } from '../../server/core/link-rank.ts';
import type { ApplyStore, MessageRow, OptOutRow } from '../../server/store/ports.ts';
import { inputsAt, type AnalysisAccess } from './analyse-at.ts';

export type LinkSource = keyof typeof LINK_RANK;

/** The path of one message through the system. Instants in epoch ms; weights as fractions of one opt-out. */
export type MessageExplanation = {
  /** How the template is known; `status` and `reply`: it is not. */
  linkedBy: LinkSource;
  template: { key: string; category: string | null } | null;
  topic: string | null;
  sentAt: EpochMs | null;
  deliveredAt: EpochMs | null;
  readAt: EpochMs | null;
  failedAt: EpochMs | null;
  failCode: number | null;
  consentClass: ConsentClassName;
  /** What is on record about the person up to the send, oldest first. */
  record: { at: EpochMs; kind: PersonFact['kind']; topic: string | null }[];
  /** Opt-outs it may have provoked. `exact`: it was the message answered. */
  optOuts: {
    at: EpochMs;
    channel: string;
    reason: string;
    exact: boolean;
    weight: number;
    settled: boolean;
  }[];
};

const SEARCH_STEP_DAYS = 37;

/** Explains a message by the hash of its id; null when nothing that was accepted names it. */
export async function explainMessage(
  deps: {
    access: AnalysisAccess;
    read<T>(work: (store: ApplyStore) => Promise<T>): Promise<T>;
    scopeRule?: ScopeRule;
    now: EpochMs;
  },
  hash: string,
): Promise<MessageExplanation | null> {
  const known = await deps.read((store) => readMessage(store, hash, deps.scopeRule ?? (() => 'marketing')));
  if (known === null) return null;
  const weights = await weightsOf(deps.access, { message: known.row.hash, now: deps.now });
  return {
    ...known.explanation,
    optOuts: known.optOuts.map((row) => {
      const exact = row.message === hash && row.delivered_at !== null;
      const weight = weights.find((entry) => entry.optOut === `${row.identity}.${row.key}`);
      return {
        at: row.at,
        channel: row.channel,
        reason: row.reason,
        exact,
        weight: exact ? 1 : (weight?.ppm ?? 0) / 1_000_000,
        settled: exact || weight?.settled === true,
      };
    }),
  };
}

async function readMessage(
  store: ApplyStore,
  hash: string,
  scopeRule: ScopeRule,
): Promise<{
  row: MessageRow;
  optOuts: OptOutRow[];
  explanation: Omit<MessageExplanation, 'optOuts'>;
} | null> {
  const row = await findMessage(store, hash);
  if (row === null) return null;
  const dimensions = new Dimensions();
  await dimensions.load(store, [DIMENSION.template, DIMENSION.topic]);
  const registry = foldRegistry(registryFacts(await store.registryEvents(), dimensions), dimensions);
  const locator = new MessageLocator();
  const messagesOf = (wanted: Map<string, number>): Promise<Map<string, MessageRow>> =>
    locator.locate(store, wanted);
  const lookUp = { registry, dimensions, scopeRule, people: new PeopleCache(), messagesOf };
  const people = await loadPeople(store, [row.identity], lookUp);
  const at = instantOf(row);
  const kin = row.identity === '' ? [] : people.kinOf(row.identity);
  const optOuts = (await store.optOutsOf([...new Set(kin)])).filter((optOut) => names(optOut, hash));
  const facts = row.identity === '' ? [] : people.factsOf(people.personOf(row.identity, at));
  const linked = row.template !== 0 && row.link_rank !== LINK_RANK.service;
  return {
    row,
    optOuts,
    explanation: {
      linkedBy: linkSource(row.link_rank),
      template: linked
        ? { key: registry.templateKey(row.template, at), category: registry.categoryOf(row.template, at) }
        : null,
      topic: registry.topicOf(row.template, row.topic, at),
      sentAt: row.sent_at,
      deliveredAt: row.delivered_at,
      readAt: row.read_at,
      failedAt: row.failed_at,
      failCode: row.fail_code,
      consentClass: className(row.consent_class),
      record: facts
        .filter((fact) => fact.at <= at)
        .map((fact) => ({
          at: fact.at,
          kind: fact.kind,
          topic: topicOf(fact),
        })),
    },
  };
}

function topicOf(fact: PersonFact): string | null {
  if (fact.kind === 'erased') return null;
  if (fact.kind !== 'stop') return fact.topic;
  return fact.scope.kind === 'topic' ? fact.scope.topic : null;
}

/** The id says nothing of the day, so every day of the cache is asked, latest first. */
async function findMessage(store: ApplyStore, hash: string): Promise<MessageRow | null> {
  const days = await store.messageDays();
  const latest = days.toSorted((a, b) => b - a);
  for (let from = 0; from < latest.length; from += SEARCH_STEP_DAYS) {
    const [row] = await store.messages(
      latest.slice(from, from + SEARCH_STEP_DAYS).map((day) => ({ day, hash })),
    );
    if (row) return row;
  }
  return null;
}

function names(optOut: OptOutRow, hash: string): boolean {
  if (optOut.message === hash) return true;
  return (JSON.parse(optOut.candidates) as StoredCandidate[]).some(([message]) => message === hash);
}

async function weightsOf(
  access: AnalysisAccess,
  { message, now }: { message: string; now: EpochMs },
): Promise<(SettledWeight & { settled: boolean })[]> {
  const inputs = await inputsAt(access, now);
  const kernel = fitLagKernel(inputs.state?.lagCounts ?? []);
  const grid = accountGrid({ data: inputs.data, kernel, to: inputs.asOf });
  const open = attributeAccount({ ...inputs, grid, kernel });
  const settled = await access.read((store) => store.settled(0, inputs.asOf));
  return [
    ...open.filter((weight) => weight.message === message).map((weight) => ({ ...weight, settled: false })),
    ...settled
      .filter((row) => row.message === message)
      .map((row) => ({
        optOut: row.opt_out,
        message: row.message,
        template: row.template_key,
        consentClass: row.consent_class,
        at: row.at,
        ppm: row.weight,
        settled: true,
      })),
  ];
}

function linkSource(rank: number): LinkSource {
  const found = (Object.keys(LINK_RANK) as LinkSource[]).find((source) => LINK_RANK[source] === rank);
  return found ?? 'reply';
}

function className(value: number): ConsentClassName {
  const found = (Object.keys(CONSENT_CLASS) as ConsentClassName[]).find(
    (name) => CONSENT_CLASS[name] === value,
  );
  return found ?? 'unknown';
}
