import type {
  PersonIdentity,
  PersonOptOut,
  PersonReport,
} from '../../../server/analysis/person/person-report.ts';
import { DIMENSION, EVENT_KIND } from '../../../server/core/event-kind.ts';
import type { EpochMs } from '../../../server/core/time.ts';
import { STANDING } from '../../../server/ingest/apply/counts.ts';
import type { ScopeRule } from '../../../server/ingest/apply/people.ts';
import { findPerson, type FoundPerson } from '../../../server/ingest/erase/find-person.ts';
import { scanBodies, type ScanDeps } from '../../../server/ingest/erase/scan-bodies.ts';
import { IDENTITY_KIND, type HashedIdentity } from '../../../server/ingest/hasher.ts';
import { unseal } from '../../../server/ingest/seal.ts';
import type { ErasureTransaction } from '../../../server/store/erasure-ports.ts';
import type { OptOutRow, SuppressionRow } from '../../../server/store/ports.ts';
import type { AuditEntry } from '../../../server/store/read-ports.ts';
import type { AnalysisAccess } from '../analyse-at.ts';
import { optOutWeights, type OptOutWeight } from '../opt-out-weights.ts';
import { readAccountRegistry, type AccountRegistry } from '../practice/account-registry.ts';
import { disclosuresOf } from './disclosures-of.ts';
import { messagesOf } from './messages-of.ts';
import { recordOf } from './record-of.ts';

const decoder = new TextDecoder();

export type PersonReportDeps = {
  access: AnalysisAccess;
  read<T>(work: (tx: ErasureTransaction) => Promise<T>): Promise<T>;
  /** Audit entries, oldest first, from an instant on. */
  audit(from: EpochMs): Promise<AuditEntry[]>;
  rules: ScanDeps['rules'];
  scopeRule: ScopeRule;
  now: EpochMs;
};

/** Everything known of the person that these identities name now; null when nothing is. Cost: the whole log is read, and every kept
 *  body opened. */
export async function reportPerson(
  deps: PersonReportDeps,
  names: readonly HashedIdentity[],
): Promise<PersonReport | null> {
  const { access, read, scopeRule, now } = deps;
  const identities = names.map(({ hash }) => hash);
  const found = await findPerson(read, { identities, at: now, scopeRule });
  const bodies = await scanBodies(deps, {
    found,
    known: names.map(({ key }) => key),
  });
  if (found.rows.length === 0 && bodies.changed.length === 0) return null;
  const account = await read(({ apply }) => readAccountRegistry(apply));
  const values = await valuesOf(found, deps);
  const { messages, numbers } = messagesOf(found, account);
  const first = found.rows[0]?.occurred_at ?? now;
  const optOuts = (await read(({ apply }) => apply.optOutsOf(found.identities))).filter((row) =>
    found.persons.has(found.people.personOf(row.identity, row.at)),
  );
  const weights = optOuts.length === 0 ? [] : await optOutWeights(access, { from: first, to: now });
  const stored = await read(({ apply }) => apply.suppressionsOf(found.identities));
  return {
    at: now,
    identities: identitiesOf(found, values),
    consents: consentsOf(found),
    messages,
    optOuts: optOuts
      .sort((a, b) => a.at - b.at)
      .map((row) => optOutOf(row, { account, weights, topicOf: topicNamer(found) })),
    suppressions: suppressionsOf(stored, found),
    disclosures: disclosuresOf(await deps.audit(Math.min(...found.rows.map((row) => row.received_at))), {
      rows: found.rows,
      suppressions: stored,
      identities: found.identities,
    }),
    bodies: { naming: bodies.changed.length, unjudged: bodies.unjudged },
    record: recordOf(found, {
      account,
      numbers,
      nameOf: (identity) => values.get(identity) ?? '(name not kept)',
    }),
  };
}

async function valuesOf(found: FoundPerson, { read, rules }: PersonReportDeps): Promise<Map<string, string>> {
  const rows = await read(({ erasure }) => erasure.identityValues(found.identities));
  return new Map(rows.map(({ hash, value }) => [hash, decoder.decode(unseal(rules.encryptionKey, value))]));
}

function identitiesOf({ segments }: FoundPerson, values: ReadonlyMap<string, string>): PersonIdentity[] {
  return segments.map(({ identity, from, to }) => ({
    kind: kindOf(identity),
    value: values.get(identity) ?? null,
    from: from === -Infinity ? null : from,
    until: to === Infinity ? null : to,
  }));
}

/** The first character of a hash names its kind. */
function kindOf(identity: string): PersonIdentity['kind'] {
  const kind = Number(identity.charAt(0));
  if (kind === IDENTITY_KIND.phone) return 'phone';
  return kind === IDENTITY_KIND.bsuid ? 'bsuid' : 'external';
}

function consentsOf({ rows, dimensions }: FoundPerson): PersonReport['consents'] {
  return rows.flatMap((row) => {
    if (row.kind !== EVENT_KIND.consent) return [];
    const data = JSON.parse(row.data ?? '{}') as Record<string, unknown>;
    const text = (name: string): string | null => (typeof data[name] === 'string' ? data[name] : null);
    return [
      {
        at: row.occurred_at,
        recordedAt: row.received_at,
        topic: dimensions.name(DIMENSION.topic, row.topic ?? 0),
        action: data['action'] === 'withdraw' ? ('withdraw' as const) : ('grant' as const),
        source: text('source'),
        wording: text('wording'),
        evidence: text('evidence'),
        actor: text('actor'),
        expiresAt: typeof data['expiresAt'] === 'number' ? data['expiresAt'] : null,
      },
    ];
  });
}

function topicNamer({ dimensions }: FoundPerson): (id: number) => string | null {
  return (id) => dimensions.name(DIMENSION.topic, id) || null;
}

function optOutOf(
  row: OptOutRow,
  {
    account,
    weights,
    topicOf,
  }: { account: AccountRegistry; weights: readonly OptOutWeight[]; topicOf: (id: number) => string | null },
): PersonOptOut {
  const exact = row.delivered_at === null ? null : account.keyOf(row.template, row.at);
  const own = weights.filter(({ optOut }) => optOut === `${row.identity}.${row.key}`);
  const shares = new Map<string, number>();
  for (const { template, ppm } of own) shares.set(template, (shares.get(template) ?? 0) + ppm / 1_000_000);
  const standing = Object.entries(STANDING).find(([, value]) => value === row.standing)?.[0] ?? 'counted';
  return {
    at: row.at,
    channel: row.channel,
    scope: row.scope,
    topic: topicOf(row.topic),
    reason: row.reason,
    rule: row.rule,
    confidence: row.confidence,
    standing: standing as PersonOptOut['standing'],
    repeats: row.repeats,
    templates:
      exact !== null
        ? [{ template: account.named(exact), share: 1, exact: true }]
        : [...shares].map(([key, share]) => ({ template: account.named(key), share, exact: false })),
  };
}

function suppressionsOf(rows: readonly SuppressionRow[], found: FoundPerson): PersonReport['suppressions'] {
  const topicOf = topicNamer(found);
  const now = new Set(found.segments.filter(({ to }) => to === Infinity).map(({ identity }) => identity));
  const distinct = new Map<string, PersonReport['suppressions'][number]>();
  for (const { identity, scope, topic, since, active, provisional } of rows) {
    if (active !== 1 || !now.has(identity)) continue;
    distinct.set(`${scope} ${topic}`, {
      scope,
      topic: topicOf(topic),
      since,
      provisional: provisional === 1,
    });
  }
  return [...distinct.values()].sort((a, b) => a.since - b.since);
}
