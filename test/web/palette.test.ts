import { describe, expect, test } from 'vitest';
import { PALETTES } from '../../web/src/shared/chart/palette.ts';

type Rgb = readonly [number, number, number];

/** Linear light of `#rrggbb`, 0 to 1. */
function linear(colour: string): Rgb {
  const part = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [r, g, blue] = linear(colour);
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** How colours look to people without one kind of cone, in linear light. Source: Machado, Oliveira and Fernandes (2009), severity 1. */
const SIGHT: Record<string, readonly [Rgb, Rgb, Rgb]> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE 1976 distance of two colours as one kind of sight has them; about 2 can just be told apart. */
function distance(a: string, b: string, sight: readonly [Rgb, Rgb, Rgb]): number {
  const lab = (colour: string): Rgb => {
    const light = linear(colour);
    const [r, g, blue] = sight.map((row) =>
      Math.min(
        1,
        Math.max(
          0,
          row.reduce((sum, factor, index) => sum + factor * (light[index] ?? 0), 0),
        ),
      ),
    ) as unknown as Rgb;
    const f = (value: number): number => (value > 0.008_856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
    const x = f((0.4124 * r + 0.3576 * g + 0.1805 * blue) / 0.950_47);
    const y = f(0.2126 * r + 0.7152 * g + 0.0722 * blue);
    const z = f((0.0193 * r + 0.1192 * g + 0.9505 * blue) / 1.088_83);
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
  };
  const [p, q] = [lab(a), lab(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

describe.each(Object.entries(PALETTES))('the colours of charts in the %s theme', (_, palette) => {
  test('marks have 3:1 against the paper, words 4.5:1', () => {
    for (const mark of palette.series) expect(contrast(mark, palette.paper), mark).toBeGreaterThanOrEqual(3);
    for (const word of [palette.ink, palette.quiet])
      expect(contrast(word, palette.paper), word).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.entries(SIGHT))('marks are told apart with %s', (_name, sight) => {
    const [looked, suspected, usual] = palette.series;
    for (const [a, b] of [
      [looked, suspected],
      [suspected, usual],
      [looked, usual],
      [palette.band, palette.paper],
    ] as const) {
      expect(distance(a, b, sight), `${a} ${b}`).toBeGreaterThan(8);
    }
  });
});
