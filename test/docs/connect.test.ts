import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedHeaders } from '../../jobs/destinations/sign-delivery.ts';
import { MINUTE_MS } from '../../server/core/time.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TEXT = readFileSync(join(ROOT, 'docs/connect.md'), 'utf8');

type Block = { language: string; code: string };

const BLOCKS: Block[] = [...TEXT.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, code]) => ({
  language: language ?? '',
  code: code ?? '',
}));
/** Snippets are saved under the name in their first line. */
const SNIPPETS = BLOCKS.filter(({ language }) => ['js', 'python', 'php'].includes(language)).map(
  ({ code }) => ({
    name: /^(?:<\?php )?(?:\/\/|#) ([\w.]+)/.exec(code)?.[1] ?? '',
    code,
  }),
);

/** Commands fail where curl gets an error of the service; that doctor or connect find something to say is no failure. The service
 *  takes the place of the shell that starts it, so that it ends with the others. */
const PRELUDE = `
set -euo pipefail
curl() { command curl --fail-with-body "$@"; }
culprit() { if [ "$1" = serve ]; then exec culprit "$@"; fi; local code=0; command culprit "$@" || code=$?; if [[ "$1" =~ ^(doctor|connect)$ ]] && [ $code = 4 ]; then code=0; fi; return $code; }
trap 'kill $(jobs -p) 2>/dev/null || true' EXIT
`;

/** No pipe into grep: it ends at the first match, and what still writes into it then counts as failed. */
const HAS_PHP = `command -v php >/dev/null && php -r 'exit((int) !extension_loaded("curl"));'`;

/** The snippets that no command of the page runs, where their language is on the machine; then what became of each. */
const OTHER_LANGUAGES = `
sent() { printf '%s' '{"type":"template","to":"5511990000001","template":{"name":"winter_sale","language":{"code":"pt_BR"}}}'; }
answer() { printf '{"messages":[{"id":"%s"}]}' "$1"; }
if command -v python3 >/dev/null; then
  python3 -c "import json, register, sys; register.register(*map(json.loads, sys.argv[1:]))" "$(sent)" "$(answer wamid.PYTHON)"
fi
if ${HAS_PHP}; then
  php -r 'require "register.php"; register(...array_map(fn ($text) => json_decode($text, true), array_slice($argv, 1)));' "$(sent)" "$(answer wamid.PHP)"
fi
node --input-type=module -e "
import { createHmac } from 'node:crypto';
import { forward } from './forward.mjs';
const body = JSON.stringify({ object: 'whatsapp_business_account', entry: [] });
forward(body, 'sha256=' + createHmac('sha256', process.env.CULPRIT_META_APP_SECRETS).update(body).digest('hex'));
"
for message in HBgNEXAMPLE0003 PYTHON PHP; do
  printf '\\n== %s\\n' "$message"
  culprit explain "wamid.$message" || true
done
printf '\\n== counters\\n'
curl -sS "$API/v1/health/data" -H "Authorization: Bearer $MANAGER_TOKEN"
`;

let folder = '';
let output = '';
let code: number | null = null;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-connect-'));
  const home = join(folder, 'empty');
  mkdirSync(home);
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', home], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (const { name, code: text } of SNIPPETS) writeFileSync(join(home, name), text);
  const script = BLOCKS.filter(({ language }) => language === 'sh')
    .map((block, index) => `${marker(index)}\n${block.code}`)
    .join('\n');
  writeFileSync(join(folder, 'run.sh'), `${PRELUDE}${script}\n${OTHER_LANGUAGES}`);
  const port = await freePort();
  const shell = spawn('bash', [join(folder, 'run.sh')], {
    cwd: home,
    env: {
      ...surroundings(),
      TZ: 'UTC',
      CULPRIT_PORT: String(port),
      CULPRIT_LANG: 'en',
      CULPRIT_LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  shell.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  shell.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  [code] = (await once(shell, 'close')) as [number | null];
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a block printed, by words that stand in its code. */
function printed(words: string): string {
  const index = BLOCKS.filter(({ language }) => language === 'sh').findIndex((block) =>
    block.code.includes(words),
  );
  expect(index, words).toBeGreaterThanOrEqual(0);
  return section(String(index));
}

function section(name: string): string {
  return output.split(`\n== ${name}\n`)[1]?.split('\n== ')[0] ?? '';
}

function marker(index: number): string {
  return `printf '\\n== ${index}\\n'`;
}

function has(command: string): boolean {
  return spawnSync('bash', ['-c', command], { stdio: 'ignore' }).status === 0;
}

describe('docs/connect.md, from an empty folder', () => {
  test('every command runs as it is printed', () => {
    expect(code, output).toBe(0);
  });

  test('its requests do what it says they do', () => {
    expect(printed('hub.challenge')).toContain('1158201444');
    expect(printed('wamid.HBgNEXAMPLE0004')).toContain('"accepted":1');
    expect(printed('"campaign": "88"')).toContain('{"accepted":2,"rejected":0,"errors":[]}');
    expect(printed('"type":"consent"')).toContain('"accepted":4');
    expect(printed('/v1/templates/mapping')).toContain('{"accepted":2}');
    expect(printed('culprit/client')).toContain('200 { templates: [], topics: [] }');
    expect(printed('/v1/destinations')).toMatch(/"secret":"whsec_[\w+/=]+"/);
    expect(printed('/v1/opt-out-links')).toMatch(/https:\/\/messages\.example\.com\/o\/\w+/);
  });

  test('at its end opt-outs can be read back and the message of the webhook is known with its template', () => {
    expect(printed('/v1/suppressions')).toMatch(/"phone":"5511990000003".*"scope":"topic","topic":"offers"/);
    const explained = printed('culprit explain');
    expect(explained).toContain('Template: id:9001');
    expect(explained).toContain('"unlinkedShare":0');
    expect(explained).toContain('There is too little data to judge');
    expect(printed('culprit connect')).toMatch(/✓ The app secret fits[^]*"says":"secret-proven"/);
    expect(printed('culprit connect')).toContain('Business account: not connected');
  });
});

describe('the snippets of docs/connect.md', () => {
  test('what they hand over is known', () => {
    expect(section('HBgNEXAMPLE0003')).toContain('Template: id:9001');
    expect(section('counters')).toContain('"quarantined":0');
  });

  test.runIf(has('command -v python3'))('the one in Python does its work', () => {
    expect(section('PYTHON')).toContain('Template: id:9001');
  });

  test.runIf(has(HAS_PHP))('the one in PHP does its work', () => {
    expect(section('PHP')).toContain('Template: id:9001');
  });

  test('the one that verifies believes what is ours, whole and fresh, and nothing else', async () => {
    const { isFromCulprit } = (await import(pathToFileURL(join(folder, 'empty/verify.mjs')).href)) as {
      isFromCulprit(secret: string, headers: Record<string, string>, body: string): boolean;
    };
    const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
    const headers = signedHeaders('{"a":1}', { id: 'one', secret, now: Date.now() });
    expect(isFromCulprit(secret, headers, '{"a":1}')).toBe(true);
    expect(isFromCulprit(secret, headers, '{"a":2}')).toBe(false);
    const old = signedHeaders('{"a":1}', { id: 'one', secret, now: Date.now() - 10 * MINUTE_MS });
    expect(isFromCulprit(secret, old, '{"a":1}')).toBe(false);
  });

  test('are named, and at most 15 lines long', () => {
    expect(SNIPPETS.map(({ name }) => name)).toEqual([
      'forward.mjs',
      'register.mjs',
      'register.py',
      'register.php',
      'verify.mjs',
    ]);
    for (const { name, code: text } of SNIPPETS) {
      expect([name, text.trim().split('\n').length <= 15]).toEqual([name, true]);
    }
  });
});

/** Of this process only what npm needs to reach its registry: no setting of the repository reaches the empty folder. */
function surroundings(): Record<string, string> {
  const needed =
    /^(path|home|tmpdir|(https?|no)_proxy|node_extra_ca_certs|npm_config_(registry|cafile|cache|userconfig))$/i;
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value !== undefined && needed.test(name) ? [[name, value]] : [],
    ),
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
