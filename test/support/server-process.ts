import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A server in a process of its own. */
export type ServerProcess = {
  origin: string;
  /** What it wrote to standard error. */
  errors(): string;
  /** SIGKILL: nothing is finished, nothing flushed. Resolves when the process is gone. */
  kill(): Promise<void>;
  /** SIGTERM, and the exit code. */
  stop(): Promise<number | null>;
};

/** Starts `test/support/hot-server.ts` under this Node and waits for its port. */
export async function startServerProcess(env: Record<string, string>): Promise<ServerProcess> {
  const entry = new URL('./hot-server.ts', import.meta.url).pathname;
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const child: ChildProcess = spawn(process.execPath, [entry], {
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const exited = once(child, 'exit');
  const port = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      if (line.startsWith('port ')) resolve(line.slice(5));
    });
    void exited.then(() => reject(new Error(`the server ended before it listened: ${errors}`)));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    errors: () => errors,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    async stop() {
      child.kill('SIGTERM');
      await exited;
      return child.exitCode;
    },
  };
}
