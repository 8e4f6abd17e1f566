import { afterEach, beforeEach, expect, vi } from 'vitest';

/** Nothing under test may write to the console: a stray message is a fault or a leak. */
beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  expect(vi.mocked(console.error)).not.toHaveBeenCalled();
  expect(vi.mocked(console.warn)).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
