import type { Command } from 'commander';
import type { EpochMs } from '../core/time.ts';
import { createToken, readScopes, revokeToken } from '../http/manage-tokens.ts';
import { textTable } from '../i18n/text-table.ts';
import { TOKEN_SCOPES } from '../store/read-ports.ts';
import { createReadStores } from '../store/read-stores.ts';
import { createTokenStore } from '../store/token-store.ts';
import { configOf, onMigrated, say, voiceOf, withCommonOptions, type CommonOptions } from './context.ts';
import { COMMAND_LINE } from './person.ts';

/** `culprit tokens`: who may use the HTTP interface. */
export function addTokens(program: Command): void {
  const tokens = program.command('tokens').description('create, list and revoke API tokens');
  withCommonOptions(tokens.command('create').description('make a token and show it once'))
    .option('--name <name>', 'what it is for', 'command line')
    .requiredOption('--scopes <scopes>', `what it opens, comma-separated: ${TOKEN_SCOPES.join(', ')}`)
    .action(create);
  withCommonOptions(tokens.command('list').description('list tokens, revoked ones too')).action(list);
  withCommonOptions(tokens.command('revoke').description('make a token useless at once'))
    .argument('<id>', 'id as `tokens list` shows it')
    .action(revoke);
}

async function create(options: CommonOptions & { name: string; scopes: string }): Promise<void> {
  const config = configOf(options);
  const { words, format } = voiceOf(config);
  const asked = options.scopes.split(',').map((scope) => scope.trim());
  const scopes = readScopes(asked, '--scopes');
  const { id, token } = await onMigrated(config, (database) =>
    createToken(createReadStores(database), { name: options.name, scopes, ...byCommandLine() }),
  );
  process.stderr.write(`${words.token.created(format, { id })} ${words.token.once}\n`);
  // Alone on standard output, so that a script can take it.
  say(token);
}

async function list(options: CommonOptions): Promise<void> {
  const config = configOf(options);
  const { words, format } = voiceOf(config);
  const all = await onMigrated(config, (database) => createTokenStore(database).list());
  if (all.length === 0) return say(words.token.none);
  const { column } = words.token;
  const headings = [column.id, column.name, column.scopes, column.created, column.revoked];
  const rows = all.map(({ id, name, scopes, createdAt, revokedAt }) => [
    id,
    name,
    scopes.join(' '),
    format.instant(createdAt),
    revokedAt === null ? '' : format.instant(revokedAt),
  ]);
  say(
    textTable(
      headings.map((heading) => ({ heading, align: 'left' })),
      rows,
    ).join('\n'),
  );
}

async function revoke(id: string, options: CommonOptions): Promise<void> {
  const config = configOf(options);
  const { words, format } = voiceOf(config);
  await onMigrated(config, (database) => revokeToken(createReadStores(database), id, byCommandLine()));
  say(words.token.revoked(format, { id }));
}

/** Who the audit trail names. */
function byCommandLine(): { actor: string; now: EpochMs } {
  return { actor: COMMAND_LINE, now: Date.now() };
}
