import { randomBytes } from 'node:crypto';
import type { AnalysisAccess } from '../../jobs/analysis/analyse-at.ts';
import { reportPerson } from '../../jobs/analysis/person/report-person.ts';
import type { PersonReport } from '../analysis/person/person-report.ts';
import type { Config } from '../config.ts';
import type { ContactRef } from '../core/event-parts.ts';
import { canonicalPhone } from '../core/phone.ts';
import type { EpochMs } from '../core/time.ts';
import { appendErasure, erasureListPath, readErasures } from './erasure-list.ts';
import { erasePerson, type Erased, type ErasureRequest } from '../ingest/erase/erase-person.ts';
import type { HashedIdentity } from '../ingest/hasher.ts';
import type { Secrets } from '../key-file.ts';
import { ingestRules } from '../rules.ts';
import { analysisAccess } from '../store/analysis-access.ts';
import { createAuditStore } from '../store/audit-store.ts';
import type { Database } from '../store/database.ts';
import { erasureTransaction } from '../store/erasure-store.ts';
import { isSameErasure } from '../store/same-erasure.ts';

/** What the rights of people need; every use is audited, never by a name. `actor`: who asks. */
export type Privacy = {
  /** Everything known of the person; null when nothing is. */
  person(contact: ContactRef, actor: string): Promise<PersonReport | null>;
  /** Erases the person; null when nothing is known of them. `purged` false: the files may hold traces until the readers of
   *  the moment have ended. */
  erase(contact: ContactRef, actor: string): Promise<(Erased & { purged: boolean }) | null>;
  /** Erases again whom the list names and a restored database does not know as erased; how many there were. */
  reapply(actor: string, path?: string): Promise<number>;
  /** When the person that a contact names was erased; null when they were not, or came back. */
  erasedAt(contact: ContactRef): Promise<EpochMs | null>;
  /** Whom a text of the command line names: a phone, a user id or the sender's own id, the first that is known. */
  read(text: string): Promise<ContactRef>;
};

/** The rights of people on one database. */
export function createPrivacy({
  database,
  config,
  secrets,
  clock,
}: {
  database: Database;
  config: Config;
  secrets: Secrets;
  clock: () => EpochMs;
}): Privacy {
  const { rules, scopeRule } = ingestRules(config, secrets);
  const audit = createAuditStore(database);
  const access: AnalysisAccess = { zone: config.zone, ...analysisAccess(database) };
  const read: Parameters<typeof erasePerson>[0]['read'] = (work) =>
    database.read((tx) => work(erasureTransaction(database, tx)));
  const namesOf = (contact: ContactRef): HashedIdentity[] => rules.hasher.identities(contact);

  const erase = async (request: ErasureRequest): Promise<Erased | null> =>
    erasePerson(
      {
        read,
        write: (work) => database.write((tx) => work(erasureTransaction(database, tx))),
        rules,
        scopeRule,
        holder: `erase ${process.pid} ${randomBytes(4).toString('hex')}`,
        clock,
      },
      request,
    );
  const record = (action: string, actor: string, detail: Record<string, number | boolean>): Promise<void> =>
    audit.append({ at: clock(), actor, action, subject: null, detail });

  return {
    async person(contact, actor) {
      const names = namesOf(contact);
      const report = await reportPerson(
        {
          access,
          read,
          audit: (from) => audit.since(from),
          rules,
          scopeRule,
          now: clock(),
        },
        names,
      );
      const subject = report === null ? null : (names[0]?.hash ?? null);
      const detail = { found: report !== null, events: report?.record.length ?? 0 };
      await audit.append({ at: clock(), actor, action: 'privacy.person', subject, detail });
      return report;
    },
    async erase(contact, actor) {
      const names = namesOf(contact);
      const erased = await erase({
        identities: names.map(({ hash }) => hash),
        known: names.map(({ key }) => key),
      });
      const { events = 0, bodiesChanged = 0, bodiesDeleted = 0 } = erased ?? {};
      await record('privacy.erase', actor, { found: erased !== null, events, bodiesChanged, bodiesDeleted });
      if (erased === null) return null;
      const path = erasureListPath(config);
      if (path !== null) appendErasure(path, { at: erased.erasedAt, names: erased.names });
      return { ...erased, purged: await database.purge() };
    },
    async reapply(actor, given) {
      const path = given ?? erasureListPath(config);
      if (path === null) return 0;
      const stored = await database.db.selectFrom('erasure').select(['hash', 'erased_at']).execute();
      let count = 0;
      for (const listed of readErasures(path)) {
        if (isSameErasure(stored, listed)) continue;
        await erase({ identities: listed.names, known: [], erasedAt: listed.at, force: true });
        count += 1;
      }
      if (count === 0) return 0;
      await record('privacy.reapply', actor, { erasures: count });
      await database.purge();
      return count;
    },
    async erasedAt(contact) {
      const names = namesOf(contact).map(({ hash }) => hash);
      const rows = await read(({ apply }) => apply.erasures());
      const row = rows.find(({ hash, to_at }) => names.includes(hash) && to_at === Number.MAX_SAFE_INTEGER);
      return row?.erased_at ?? null;
    },
    async read(text) {
      const ways: ContactRef[] = [
        ...(canonicalPhone(text).ok ? [{ phone: text }] : []),
        { bsuid: text },
        { externalId: text },
      ];
      const erased = await read(({ apply }) => apply.erasures());
      for (const contact of ways) {
        const hashes = namesOf(contact).map(({ hash }) => hash);
        const known = await read(({ apply }) => apply.knownIdentities(hashes));
        if (known.size > 0 || erased.some(({ hash }) => hashes.includes(hash))) return contact;
      }
      return ways[0] ?? { externalId: text };
    },
  };
}
