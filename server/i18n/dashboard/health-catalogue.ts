import type { Sentence } from '../catalogue.ts';

/** How well the data comes in: a strip of a few words, and a panel behind it. */
export type HealthCatalogue = {
  title: string;
  open: string;
  good: string;
  look: string;
  lastWebhook: Sentence<{ at: number }>;
  noWebhook: string;
  waiting: Sentence<{ n: number }>;
  waitingSince: Sentence<{ at: number }>;
  setAside: Sentence<{ n: number }>;
  unlinked: Sentence<{ share: number; deliveries: number }>;
  noDeliveries: string;
  drops: string;
  noDrops: string;
  column: {
    reason: string;
    detail: string;
    n: string;
    job: string;
    state: string;
    at: string;
  };
  mail: {
    off: string;
    waiting: Sentence<{ n: number; since: number | null; code: string | null }>;
    failed: Sentence<{ n: number }>;
    bounced: Sentence<{ n: number }>;
    twice: Sentence<{ n: number }>;
  };
  jobs: string;
  job: Record<'analyse' | 'audit-practice' | 'maintain' | 'sync-platform', string>;
  jobState: Record<'running' | 'done' | 'failed', string>;
};
