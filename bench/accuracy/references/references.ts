import { ADTRIBUTOR } from './adtributor.ts';
import { CUSUM } from './cusum.ts';
import { DEVIATION_EXCESS } from './deviation-excess.ts';
import { E_BENJAMINI_HOCHBERG } from './e-benjamini-hochberg.ts';
import { E_DETECTOR } from './e-detector.ts';
import { EARS_C2 } from './ears.ts';
import { EMPIRICAL_BAYES } from './empirical-bayes.ts';
import { EXCESS } from './excess.ts';
import { LAST_TOUCH_SHARE } from './last-touch-share.ts';
import { NEWEST_FIRST } from './newest-first.ts';
import { POISSON_RATE } from './poisson-rate.ts';
import type { Reference } from './reference.ts';
import { SEASONAL_ESD } from './seasonal-esd.ts';
import { THREE_SIGMA } from './three-sigma.ts';

/** The detectors every measurement is compared with; those without a threshold only rank, the moment given. */
export const REFERENCES: readonly Reference[] = [
  THREE_SIGMA,
  EARS_C2,
  SEASONAL_ESD,
  POISSON_RATE,
  EMPIRICAL_BAYES,
  CUSUM,
  E_DETECTOR,
  E_BENJAMINI_HOCHBERG,
  ADTRIBUTOR,
  DEVIATION_EXCESS,
  EXCESS,
  LAST_TOUCH_SHARE,
  NEWEST_FIRST,
];
