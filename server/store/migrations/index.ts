import type { Migration } from 'kysely/migration';
import * as init from './0001-init.ts';
import * as lateSends from './0002-late-sends.ts';
import * as orderOfIdentities from './0003-order-of-identities.ts';
import * as optOutLinks from './0005-opt-out-links.ts';
import * as erasure from './0006-erasure.ts';
import * as platform from './0007-platform.ts';
import * as members from './0008-members.ts';
import * as incidents from './0009-incidents.ts';
import * as shares from './0010-shares.ts';
import * as firstMessages from './0011-first-messages.ts';
import * as mail from './0012-mail.ts';
import * as destinations from './0014-destinations.ts';
import * as deliveredMessages from './0015-delivered-messages.ts';
import * as pausedDestinations from './0016-paused-destinations.ts';
import * as waitingReviews from './0017-waiting-reviews.ts';
import * as businessNumbers from './0018-business-numbers.ts';
import * as bounces from './0019-bounces.ts';
import * as announcements from './0021-announcements.ts';
import * as keptAnswers from './0022-kept-answers.ts';

/** Every migration in order; a static map survives bundling. */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-init': init,
  '0002-late-sends': lateSends,
  '0003-order-of-identities': orderOfIdentities,
  '0005-opt-out-links': optOutLinks,
  '0006-erasure': erasure,
  '0007-platform': platform,
  '0008-members': members,
  '0009-incidents': incidents,
  '0010-shares': shares,
  '0011-first-messages': firstMessages,
  '0012-mail': mail,
  '0014-destinations': destinations,
  '0015-delivered-messages': deliveredMessages,
  '0016-paused-destinations': pausedDestinations,
  '0017-waiting-reviews': waitingReviews,
  '0018-business-numbers': businessNumbers,
  '0019-bounces': bounces,
  '0021-announcements': announcements,
  '0022-kept-answers': keptAnswers,
};
