import cliProgress from 'cli-progress';

/** How far long work is, on a terminal only. */
export type Progress = {
  update(done: number): void;
  /** A line above the bar. */
  say(text: string): void;
  stop(): void;
};

/** Starts a bar on standard error when that is a terminal; otherwise nothing is drawn. */
export function startProgress(total: number): Progress {
  if (!process.stderr.isTTY || total === 0) {
    return { update: () => {}, say: (text) => void process.stderr.write(`${text}\n`), stop: () => {} };
  }
  const bar = new cliProgress.SingleBar({
    format: '{bar} {percentage}% {eta_formatted}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 50,
  });
  bar.start(total, 0);
  return {
    update: (done) => bar.update(Math.min(done, total)),
    say(text) {
      process.stderr.write(`\r\u001B[K${text}\n`);
    },
    stop: () => bar.stop(),
  };
}
