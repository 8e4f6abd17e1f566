import { expect, test } from 'vitest';
import { fileNameOf } from '../../../server/core/file-name.ts';

test('a name of a file has only what file systems take', () => {
  expect(fileNameOf(['culprit', 'a/b: c', '', '2026-05-20'])).toBe('culprit_a-b-c_2026-05-20');
});
