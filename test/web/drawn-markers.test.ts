import { expect, test } from 'vitest';
import { drawnMarkers } from '../../web/src/pages/template/drawn-markers.ts';

const DAY_MS = 86_400_000;
const at = (day: number, hour: number): string => new Date(day * DAY_MS + hour * 3_600_000).toISOString();

function seriesOf(days: number, markers: readonly string[]) {
  const points = Array.from({ length: days }, (_, day) => ({ from: at(day, 0), to: at(day + 1, 0) }));
  return { points, markers: markers.map((instant) => ({ at: instant })) } as unknown as Parameters<
    typeof drawnMarkers
  >[0];
}

test('what happened on one day is one line with the first and the last of its letters', () => {
  const series = seriesOf(28, [at(3, 8), at(3, 9), at(3, 23), at(20, 0), at(27, 1)]);
  expect(drawnMarkers(series)).toEqual([
    { day: 3, letters: 'A–C' },
    { day: 20, letters: 'D' },
    { day: 27, letters: 'E' },
  ]);
});

test('letters of days that lie close together stand at the first, and each day keeps its line', () => {
  const close = [at(10, 1), at(11, 1), at(12, 1)];
  expect(drawnMarkers(seriesOf(28, close))).toEqual([
    { day: 10, letters: 'A–B' },
    { day: 11, letters: '' },
    { day: 12, letters: 'C' },
  ]);
  expect(drawnMarkers(seriesOf(90, close))).toEqual([
    { day: 10, letters: 'A–C' },
    { day: 11, letters: '' },
    { day: 12, letters: '' },
  ]);
});

test('what lies outside has no line, and keeps its letter in the list', () => {
  expect(drawnMarkers(seriesOf(7, [at(9, 0), at(2, 0)]))).toEqual([{ day: 2, letters: 'B' }]);
});
