/** How asking the platform goes, as an example of an answer. */
export const PLATFORM_EXAMPLE = {
  state: 'connected',
  polls: [
    {
      waba: '200300400500600',
      kind: 'numbers',
      triedAt: '2026-06-02T20:30:00.000Z',
      doneAt: '2026-06-02T20:30:00.000Z',
      ageMs: 1_800_000,
      problem: null,
    },
  ],
};
