/** How long what is not kept for good stays, in days. */

/** Days after which nothing late can come about a message: 37 to link, 7 of the platform's retries. */
export const ERASURE_SECRET_DAYS = 44;
/** A fact links over 37 days and an opt-out looks back three; the rest is for what comes late. */
export const MESSAGE_CACHE_DAYS = 50;
export const VERDICT_DAYS = 730;
export const INCIDENT_DAYS = 730;
/** As long as the incidents that they stand beside. */
export const ANNOUNCEMENT_DAYS = 730;
export const JOB_RUN_DAYS = 14;
export const QUARANTINE_DAYS = 365;
export const OUTBOX_DAYS = 90;
export const COUNTER_DAYS = 800;
/** An ended link is still listed for a while, so that whoever made it sees why it shows nothing. */
export const SHARE_DAYS = 30;
export const REVOKED_TOKEN_DAYS = 365;
