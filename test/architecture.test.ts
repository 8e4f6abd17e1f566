import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

const root = fileURLToPath(new URL('..', import.meta.url));
const RESTRICTED = 'eslint(no-restricted-imports)';

type Line = { file: string; line: string };
const value = (file: string, from: string): Line => ({ file, line: `import { thing } from '${from}';` });
const type = (file: string, from: string): Line => ({ file, line: `import type { Thing } from '${from}';` });

/** Imports against the direction `core <- analysis, policy <- store <- ingest, mail <- http, jobs`, at any depth. */
const FORBIDDEN: Line[] = [
  value('server/core/a.ts', 'node:fs'),
  value('server/core/a.ts', '../analysis/verdict.ts'),
  value('server/core/deep/a.ts', '../../service/remember.ts'),
  value('server/store/a.ts', '../service/remember.ts'),
  value('server/http/a.ts', '../service/privacy.ts'),
  value('jobs/a.ts', '../server/service/templates.ts'),
  type('server/core/deep/a.ts', '../../store/ports.ts'),
  value('server/core/deep/a.ts', '../../i18n/language.ts'),
  value('server/analysis/a.ts', '../store/ports.ts'),
  value('server/analysis/deep/a.ts', '../../ingest/drain.ts'),
  value('server/analysis/a.ts', 'node:crypto'),
  value('server/policy/a.ts', '../http/app.ts'),
  value('server/policy/a.ts', '../../jobs/schedule.ts'),
  value('server/i18n/a.ts', '../store/ports.ts'),
  value('server/i18n/a.ts', 'node:path'),
  value('server/store/a.ts', '../http/app.ts'),
  value('server/store/sqlite/a.ts', '../../ingest/drain.ts'),
  value('server/store/a.ts', 'hono'),
  value('server/store/migrations/0002-next.ts', '../columns.ts'),
  value('server/ingest/a.ts', 'kysely'),
  value('server/ingest/apply/a.ts', 'better-sqlite3'),
  value('server/ingest/apply/a.ts', '../../http/app.ts'),
  value('server/mail/a.ts', '../http/app.ts'),
  value('server/mail/a.ts', 'pg'),
  value('server/mail/a.ts', '../auth/deps.ts'),
  value('server/hot/a.ts', '../http/app.ts'),
  value('server/hot/a.ts', 'kysely'),
  value('server/auth/a.ts', '../http/app.ts'),
  value('server/auth/deep/a.ts', 'kysely'),
  value('server/http/a.ts', 'kysely'),
  value('server/http/members/a.ts', 'better-auth/api'),
  value('server/http/a.ts', '../../jobs/schedule.ts'),
  value('server/http/a.ts', '../hot/client.ts'),
  value('server/service/a.ts', 'kysely'),
  value('server/service/a.ts', '../main.ts'),
  value('server/graph/a.ts', '../store/ports.ts'),
  value('server/graph/a.ts', '../ingest/seal.ts'),
  value('server/ingest/a.ts', '../graph/client.ts'),
  value('server/store/a.ts', '../graph/client.ts'),
  value('server/hot/a.ts', '../graph/client.ts'),
  value('server/demo/a.ts', '../store/ports.ts'),
  value('jobs/a.ts', '../server/http/app.ts'),
  value('jobs/deep/a.ts', '../../server/http/app.ts'),
  value('jobs/a.ts', '../server/hot/client.ts'),
  value('jobs/a.ts', '../server/auth/deps.ts'),
  value('jobs/a.ts', 'kysely'),
  value('web/src/a.ts', '../../server/http/app.ts'),
  value('web/src/a.ts', '../../server/analysis/verdict.ts'),
  type('web/src/a.ts', '../../server/store/ports.ts'),
  value('web/src/a.ts', '../../server/config.ts'),
  value('web/src/deep/a.ts', '../../../jobs/schedule.ts'),
  value('web/src/a.ts', 'node:fs'),
];

/** Imports along the direction, one beside each rule that could be too strict. */
const ALLOWED: Line[] = [
  value('server/core/opt-out/a.ts', '../event.ts'),
  value('server/analysis/a.ts', '../core/time.ts'),
  value('server/i18n/a.ts', '../analysis/verdict-json.ts'),
  value('server/store/sqlite/a.ts', '../../core/time.ts'),
  value('server/store/a.ts', 'kysely'),
  value('server/ingest/apply/a.ts', '../../store/ports.ts'),
  value('server/hot/a.ts', '../ingest/drain.ts'),
  value('server/service/a.ts', '../http/app.ts'),
  value('server/service/a.ts', '../../jobs/schedule.ts'),
  value('server/auth/a.ts', '../mail/mailer.ts'),
  value('server/http/a.ts', '../auth/deps.ts'),
  value('server/http/a.ts', '../hot/port.ts'),
  value('server/http/a.ts', '../store/read-ports.ts'),
  value('server/graph/a.ts', '../core/json/lossless-json.ts'),
  value('server/http/a.ts', '../graph/client.ts'),
  value('jobs/deep/a.ts', '../../server/store/ports.ts'),
  value('jobs/a.ts', '../server/graph/client.ts'),
  value('jobs/a.ts', '../server/hot/port.ts'),
  value('web/src/a.ts', '../../server/core/time.ts'),
  value('web/src/a.ts', '../../server/i18n/catalogues.ts'),
  type('web/src/a.ts', '../../server/http/verdict-answer.ts'),
  type('web/src/a.ts', '../../server/analysis/verdict.ts'),
];

const REPORT = z.object({
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })),
  number_of_files: z.number(),
});

let folder: string;
beforeAll(() => {
  // Away from the sources, so that nobody who builds or lints them meanwhile stumbles over planted faults.
  folder = mkdtempSync(join(tmpdir(), 'culprit-architecture-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lints planted files under the project's own rules, each line in a file of its own: those whose import is refused. */
async function refused(lines: readonly Line[]): Promise<Line[]> {
  const place = mkdtempSync(join(folder, 'planted-'));
  copyFileSync(join(root, '.oxlintrc.json'), join(place, '.oxlintrc.json'));
  const names = lines.map(({ file }, index) => file.replace(/(a|next)\.ts$/, `$1-${index}.ts`));
  lines.forEach(({ line }, index) => {
    const file = join(place, names[index] ?? '');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${line}\n`);
  });
  const { filenames, files } = await lint(place);
  expect(files).toBe(lines.length);
  return lines.filter((_, index) => filenames.has(names[index] ?? ''));
}

function lint(place: string): Promise<{ filenames: Set<string>; files: number }> {
  const program = join(root, 'node_modules/oxlint/bin/oxlint');
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [program, '-c', '.oxlintrc.json', '--format', 'json', '.'],
      { cwd: place },
      // Findings make it end with an error code; its report says whether it worked.
      (_, stdout, stderr) => {
        const report = stdout === '' ? null : REPORT.safeParse(JSON.parse(stdout));
        if (report?.success !== true) return reject(new Error(`oxlint gave no report: ${stdout}${stderr}`));
        const { diagnostics, number_of_files: files } = report.data;
        const found = diagnostics.filter(({ code }) => code === RESTRICTED);
        resolve({ filenames: new Set(found.map(({ filename }) => filename.replace(/^\.\//, ''))), files });
      },
    );
  });
}

describe('the direction of imports', () => {
  test('lint refuses every planted import against it', async () => {
    expect(await refused(FORBIDDEN)).toEqual(FORBIDDEN);
  });

  test('lint lets imports along it pass', async () => {
    expect(await refused(ALLOWED)).toEqual([]);
  });

  test('every folder of the server is placed: core may not import it, or it is core', async () => {
    const folders = readdirSync(join(root, 'server'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'core')
      .map(({ name }) => name);
    expect(folders).toEqual(expect.arrayContaining(['analysis', 'http', 'i18n', 'ingest', 'store']));
    const imports = folders.map((name) => value('server/core/a.ts', `../${name}/some.ts`));
    expect(await refused(imports)).toEqual(imports);
  });

  test('the page imports no value of any folder of the server but core and i18n', async () => {
    const folders = readdirSync(join(root, 'server'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !['core', 'i18n'].includes(entry.name))
      .map(({ name }) => name);
    const imports = folders.map((name) => value('web/src/a.ts', `../../server/${name}/some.ts`));
    expect(await refused(imports)).toEqual(imports);
  });

  test('nothing below imports what puts the service together, whichever file of the server that is', async () => {
    const files = readdirSync(join(root, 'server'), { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map(({ name }) => name);
    expect(files).toEqual(expect.arrayContaining(['main.ts', 'cli.ts', 'config.ts']));
    const layers = ['core', 'analysis', 'i18n', 'store', 'ingest', 'hot', 'graph', 'http', 'demo'];
    const imports = layers.flatMap((layer) =>
      files.map((name) => value(`server/${layer}/a.ts`, `../${name}`)),
    );
    expect(await refused(imports)).toEqual(imports);
  });

  test('every folder of the server has rules of its own, except the commands, which may use all of it', async () => {
    const folders = readdirSync(join(root, 'server'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'cli')
      .map(({ name }) => name);
    const imports = folders.map((name) => value(`server/${name}/a.ts`, '../cli/serve.ts'));
    expect(await refused(imports)).toEqual(imports);
  });
});
