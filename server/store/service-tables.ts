import type { Generated } from 'kysely';

/** Row types of what the service keeps for itself: runs, tokens, who did what, and verdicts as they were. */
export type ServiceTables = {
  setting: { name: string; value: string };
  /** `page`: which one; `subject`: what of it, null where the page is one; `actor`: who made it. */
  share: {
    id: string;
    page: string;
    subject: string | null;
    label: string;
    actor: string;
    created_at: number;
    expires_at: number;
    revoked_at: number | null;
  };
  /** `actor`: who announced it. */
  announcement: {
    id: string;
    kind: string;
    label: string | null;
    topic: string | null;
    starts_at: number;
    ends_at: number;
    actor: string;
    announced_at: number;
    withdrawn_at: number | null;
  };
  lease: { name: string; holder: string; number: number; expires_at: number };
  job_run: {
    job: string;
    period: string;
    state: string;
    holder: string;
    number: number;
    claimed_at: number;
    expires_at: number;
    finished_at: number | null;
    detail: string | null;
  };
  api_token: {
    id: string;
    name: string;
    hash: string;
    scopes: string;
    created_at: number;
    revoked_at: number | null;
  };
  audit: {
    id: Generated<number>;
    at: number;
    actor: string;
    action: string;
    subject: string | null;
    detail: string | null;
  };
  verdict: {
    as_of: number;
    computed_at: number;
    version: number;
    outcome: string;
    body: string;
    inputs: Uint8Array | null;
  };
  kept_answer: { name: string; as_of: number; body: string };
  platform_sync: {
    waba: string;
    kind: string;
    tried_at: number;
    done_at: number | null;
    problem: string | null;
    retry_at: number | null;
    state: string;
  };
};
