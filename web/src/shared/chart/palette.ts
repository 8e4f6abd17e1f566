/** Colours of charts in one theme. Marks have 3:1 against the paper, and are told apart by people with any common
 *  deficiency of colour vision (`test/web/palette.test.ts`); whatever they say stands in words as well. */
export type Palette = {
  paper: string;
  ink: string;
  quiet: string;
  grid: string;
  /** What is looked at, what is suspected, what is usual or settled. */
  series: readonly [string, string, string];
  /** The expected range behind a line. */
  band: string;
};

export const PALETTES: Record<'light' | 'dark', Palette> = {
  light: {
    paper: '#ffffff',
    ink: '#1d1c1a',
    quiet: '#5b5852',
    grid: '#dcd8d0',
    series: ['#1f5f8b', '#c2571a', '#8a8375'],
    band: '#d5e3ee',
  },
  dark: {
    paper: '#211f1d',
    ink: '#eceae5',
    quiet: '#b5b0a7',
    grid: '#3b3834',
    series: ['#7ab8e0', '#e8894a', '#8f887b'],
    band: '#2b3d4a',
  },
};
