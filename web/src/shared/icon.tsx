import type { ReactNode } from 'react';

/** Shapes in a box of 16 by 16: each means something without its colour. */
const SHAPES = {
  check: 'M3 8.5l3.2 3.2L13 5',
  cross: 'M4 4l8 8M12 4l-8 8',
  alert: 'M8 2.2L14.5 13.5h-13zM8 6.5v3.2M8 11.6v.1',
  circle: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11',
  clock: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M8 5v3.2l2 1.3',
  diamond: 'M8 2l6 6l-6 6l-6-6z',
  question: 'M5.8 6.2a2.2 2.2 0 1 1 3.3 1.9c-.8.5-1.1.9-1.1 1.7M8 12v.1',
  chevron: 'M6 3.5l4.5 4.5L6 12.5',
  up: 'M8 13V3.5M4 7.5L8 3.5l4 4',
  down: 'M8 3v9.5M4 8.5l4 4l4-4',
  back: 'M13 8H3.5M7.5 4l-4 4l4 4',
  forth: 'M3 8h9.5M8.5 4l4 4l-4 4',
  gear: 'M7.0 3.2L7.1 1.5L8.9 1.5L9.0 3.2L10.7 3.9L12.0 2.8L13.2 4.0L12.1 5.3L12.8 7.0L14.5 7.1L14.5 8.9L12.8 9.0L12.1 10.7L13.2 12.0L12.0 13.2L10.7 12.1L9.0 12.8L8.9 14.5L7.1 14.5L7.0 12.8L5.3 12.1L4.0 13.2L2.8 12.0L3.9 10.7L3.2 9.0L1.5 8.9L1.5 7.1L3.2 7.0L3.9 5.3L2.8 4.0L4.0 2.8L5.3 3.9zM8 5.9a2.1 2.1 0 1 0 0 4.2a2.1 2.1 0 1 0 0-4.2',
  keyboard: 'M1.5 4.5h13v8h-13zM4 7h.1M6.7 7h.1M9.4 7h.1M12 7h.1M5 10h6',
  link: 'M6.5 9.5l3-3M7 5l1.2-1.2a2.8 2.8 0 0 1 4 4L11 9M9 11l-1.2 1.2a2.8 2.8 0 0 1-4-4L5 7',
} as const;
export type IconName = keyof typeof SHAPES;

/** A small drawing beside a word; by itself it says nothing to a screen reader. */
export function Icon({ name, size = '1em' }: { name: IconName; size?: string }): ReactNode {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[name]} />
    </svg>
  );
}
