import { CONSENT_CLASS, isOutsideConsent, type ConsentClassName } from '../../core/consent-class.ts';
import { WHOLE_PPM } from '../account-grid.ts';
import { consentLift } from '../mismatch.ts';
import type { RatioInterval } from '../verdict.ts';
import type { DayCounts } from './day-counts.ts';
import { ratedCount, type RatedCount } from './rated-count.ts';

/** Whom it reached by consent at send, and how many times as often those outside it leave as those inside. */
export type ConsentPanel = {
  classes: (RatedCount & { consent: ConsentClassName })[];
  /** Share with consent of those of whom it is known; null without any. */
  coverage: number | null;
  lift: RatioInterval | null;
};

const SHOWN: readonly ConsentClassName[] = ['granted', 'never', 'withdrawn', 'unknown'];

/** Deliveries stand for exposure: over days of which all but the last have had their time. */
export function consentPanelOf({ delivered, exact, inferred }: DayCounts): ConsentPanel {
  const classes = SHOWN.map((consent) => {
    const index = CONSENT_CLASS[consent];
    const optOuts = (exact[index] ?? 0) + (inferred[index] ?? 0) / WHOLE_PPM;
    return { consent, ...ratedCount(delivered[index] ?? 0, optOuts) };
  });
  const outside = { optOuts: 0, exposure: 0 };
  const inside = { optOuts: 0, exposure: 0 };
  for (const { consent, deliveries, optOuts } of classes) {
    if (consent === 'unknown') continue;
    const arm = isOutsideConsent(CONSENT_CLASS[consent]) ? outside : inside;
    arm.optOuts += optOuts;
    arm.exposure += deliveries;
  }
  const known = outside.exposure + inside.exposure;
  return {
    classes,
    coverage: known > 0 ? inside.exposure / known : null,
    lift: consentLift({ outside, inside }),
  };
}
