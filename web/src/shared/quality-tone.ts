import type { QualityRating } from '../../../server/core/quality-rating.ts';
import type { Tone } from './chip.tsx';

/** How a rating of the platform is to be taken. */
export const QUALITY_TONE: Record<QualityRating, Tone> = {
  GREEN: 'calm',
  YELLOW: 'caution',
  RED: 'alarm',
  UNKNOWN: 'quiet',
};
