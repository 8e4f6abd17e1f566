import type { PersonFact } from '../core/person-fact.ts';
import type { PolicySeverity } from '../core/policy-finding.ts';
import type { ConsentClassName } from '../core/consent-class.ts';
import type { Sentence } from './catalogue.ts';

/** Every text for whoever runs the service, in one language. A language that lacks one does not compile. */
export type OperatorCatalogue = {
  imported: Sentence<{ accepted: number; refused: number }>;
  moreRefused: Sentence<{ hidden: number }>;
  waitingForServer: string;
  applied: Sentence<{ events: number; fresh: number; quarantined: number }>;
  appliedElsewhere: string;
  replayed: Sentence<{ events: number }>;
  migrated: string;
  backedUp: Sentence<{ path: string }>;
  keysNotInside: Sentence<{ path: string | null }>;
  usePgDump: string;
  serving: Sentence<{ origin: string }>;
  /** Words around what `setting-catalogue.ts` says. */
  setting: { default: string; notSet: string; empty: string };
  token: {
    created: Sentence<{ id: string }>;
    once: string;
    revoked: Sentence<{ id: string }>;
    none: string;
    column: { id: string; name: string; scopes: string; created: string; revoked: string };
  };
  doctor: {
    fine: string;
    problems: Sentence<{ count: number }>;
    noDatabase: string;
    oldSchema: string;
    wrongSecrets: Sentence<{ message: string }>;
    noSecrets: string;
    quarantine: Sentence<{ count: number }>;
    backlog: Sentence<{ count: number; minutes: number }>;
    noJobs: string;
    failedJob: Sentence<{ job: string; period: string }>;
    noToken: string;
    mail: {
      off: string;
      on: Sentence<{ at: number | null }>;
      refused: Sentence<{ problem: string }>;
      overdue: Sentence<{ count: number; since: number; problem: string | null }>;
      failed: Sentence<{ count: number }>;
      unreachable: Sentence<{ count: number }>;
      bounced: Sentence<{ count: number }>;
    };
  };
  policy: {
    none: string;
    severity: Record<PolicySeverity, string>;
    inValues: string;
    waived: Sentence<{ by: string; at: number; reason: string }>;
    note: string;
  };
  explain: {
    unknown: string;
    template: string;
    topic: string;
    notKnown: string;
    linkedBy: { heading: string } & Record<
      'registration' | 'callback' | 'inferred' | 'import' | 'service' | 'status' | 'reply',
      string
    >;
    sent: string;
    delivered: string;
    read: string;
    failed: string;
    consent: { heading: string } & Record<ConsentClassName, string>;
    record: { heading: string; none: string } & Record<PersonFact['kind'], string>;
    optOuts: {
      heading: string;
      none: string;
      exact: string;
      inferred: Sentence<{ weight: number; settled: boolean }>;
    };
  };
  demo: {
    generating: string;
    importing: Sentence<{ lines: number }>;
    delivering: Sentence<{ requests: number }>;
    applying: string;
    took: Sentence<{ seconds: number }>;
    explore: Sentence<{ origin: string; token: string }>;
    stop: string;
  };
};
