/** What the process says to scripts when it ends; documented in docs/operations.md. */
export const EXIT = {
  ok: 0,
  failure: 1,
  /** Wrong usage or settings that contradict each other; nothing was done. */
  usage: 2,
  /** Done, but some lines were refused. */
  partly: 3,
  /** `doctor` or `connect` found something to look at. */
  problems: 4,
  /** `demo --exit`: the verdict names no template. */
  noCulprits: 5,
} as const;
