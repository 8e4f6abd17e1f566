import { useComputedColorScheme } from '@mantine/core';
import { PALETTES, type Palette } from './palette.ts';

/** The colours of charts in the theme that is shown. */
export function usePalette(): Palette {
  return PALETTES[useComputedColorScheme('light', { getInitialValueInEffect: false })];
}
