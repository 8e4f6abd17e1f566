import { createAnnouncementStore } from './announcement-store.ts';
import { createAudienceStore } from './audience-store.ts';
import { createAuditStore } from './audit-store.ts';
import type { Database } from './database.ts';
import { createDestinationStore } from './destination-store.ts';
import { createHealthStore } from './health-store.ts';
import { createIncidents } from './incident-store.ts';
import { createOptOutLinkStore } from './opt-out-link-store.ts';
import { createOutboxStore } from './outbox-store.ts';
import { createPlatformStore } from './platform-store.ts';
import { createPreferenceStore } from './preference-store.ts';
import { createQuarantineStore } from './quarantine-store.ts';
import type { ReadStores } from './read-ports.ts';
import { createRecipientStore } from './recipient-store.ts';
import { createReviewStore } from './review-store.ts';
import { createShareStore } from './share-store.ts';
import { createSuppressionStore } from './suppression-store.ts';
import { createTemplateReadStore } from './template-read-store.ts';
import { createTokenStore } from './token-store.ts';
import { createVerdictReadStore } from './verdict-read-store.ts';

/** The stores behind the HTTP interface, on one database. */
export function createReadStores(database: Database): ReadStores {
  return {
    tokens: createTokenStore(database),
    audit: createAuditStore(database),
    suppressions: createSuppressionStore(database),
    reviews: createReviewStore(database),
    templates: createTemplateReadStore(database),
    verdicts: createVerdictReadStore(database),
    quarantine: createQuarantineStore(database),
    health: createHealthStore(database),
    preferences: createPreferenceStore(database),
    shares: createShareStore(database),
    announcements: createAnnouncementStore(database),
    optOutLinks: createOptOutLinkStore(database),
    platform: createPlatformStore(database),
    incidents: createIncidents(database),
    audience: createAudienceStore(database),
    recipients: createRecipientStore(database),
    outbox: createOutboxStore(database),
    destinations: createDestinationStore(database),
  };
}
