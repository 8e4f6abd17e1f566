import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('../../server/cli.ts', import.meta.url));

/** What a finished process left behind. */
export type CliResult = { code: number | null; out: string; err: string };

/** Settings of a test: nothing of the surroundings reaches the process but what finding Node needs. */
function environment(settings: Record<string, string>): Record<string, string> {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...Object.fromEntries(kept),
    TZ: 'UTC',
    CULPRIT_LANG: 'en',
    CULPRIT_LOG_LEVEL: 'warn',
    ...settings,
  };
}

/** Starts the command line as a process of its own. `until` resolves with standard output once it matches. */
export function startCli(
  args: readonly string[],
  settings: Record<string, string> = {},
): {
  until(pattern: RegExp): Promise<RegExpExecArray>;
  kill(signal: NodeJS.Signals): void;
  done: Promise<CliResult>;
} {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ENTRY, ...args], {
    env: environment(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const done = once(child, 'close').then(([code]) => ({ code: code as number | null, out, err }));
  return {
    async until(pattern) {
      for (;;) {
        const match = pattern.exec(out);
        if (match) return match;
        const ended = await Promise.race([once(child.stdout, 'data'), done]);
        if (!Array.isArray(ended) && !pattern.test(out))
          throw new Error(`ended without ${pattern}: ${out}${err}`);
      }
    },
    kill: (signal) => void child.kill(signal),
    done,
  };
}

/** Runs the command line to its end. */
export function runCli(args: readonly string[], settings: Record<string, string> = {}): Promise<CliResult> {
  return startCli(args, settings).done;
}
