import type { Command } from 'commander';
import type { MembersDeps } from '../auth/deps.ts';
import { invite, inviteAgain, type Invited } from '../auth/invite.ts';
import { changeAccess, removeMember, resetLink } from '../auth/manage.ts';
import type { Config } from '../config.ts';
import { AppError } from '../core/errors.ts';
import { ROLES, type Role } from '../core/role.ts';
import { MEMBER_CATALOGUES } from '../i18n/member-catalogues.ts';
import { textTable } from '../i18n/text-table.ts';
import { mailerOf } from '../service/mailer.ts';
import { membersOf } from '../service/members.ts';
import { openSecrets } from '../secrets.ts';
import type { Member } from '../store/member-ports.ts';
import { configOf, onMigrated, say, voiceOf, withCommonOptions, type CommonOptions } from './context.ts';
import { COMMAND_LINE } from './person.ts';

type AccessOptions = CommonOptions & { role?: string; personal?: boolean };

/** `culprit members`: who may sign in, for whoever runs the service. */
export function addMembers(program: Command): void {
  const members = program.command('members').description('list, invite, change and remove members');
  const roles = ROLES.join(', ');
  withCommonOptions(members.command('list').description('list members')).action(list);
  withCommonOptions(members.command('invite').description('let somebody join, and show their link once'))
    .argument('<email>', 'e-mail address')
    .requiredOption('--role <role>', `what they may do: ${roles}`)
    .option('--personal', 'they may see and hand out personal data')
    .action(inviteByEmail);
  withCommonOptions(members.command('change').description('change what a member may do'))
    .argument('<email>', 'e-mail address')
    .option('--role <role>', roles)
    .option('--personal', 'give the permission for personal data')
    .option('--no-personal', 'take the permission for personal data')
    .action(change);
  withCommonOptions(members.command('reset').description('show a link for a new password once'))
    .argument('<email>', 'e-mail address')
    .action(reset);
  withCommonOptions(members.command('remove').description('remove a member with all sessions'))
    .argument('<email>', 'e-mail address')
    .action(remove);
}

async function list(options: CommonOptions): Promise<void> {
  const { words, format } = speak(configOf(options));
  const all = await withMembers(options, ({ store }) => store.list());
  if (all.length === 0) return say(words.none);
  const { column } = words;
  const when = (at: number | null): string => (at === null ? '' : format.instant(at));
  const headings = [
    column.id,
    column.email,
    column.name,
    column.role,
    column.personal,
    column.joined,
    column.seen,
  ];
  const rows = all.map(({ id, email, name, role, personal, joinedAt, seenAt }) => [
    id,
    email,
    name,
    `${role} (${words.role[role]})`,
    personal ? words.yes : '',
    when(joinedAt),
    when(seenAt),
  ]);
  say(
    textTable(
      headings.map((heading) => ({ heading, align: 'left' })),
      rows,
    ).join('\n'),
  );
}

async function inviteByEmail(email: string, options: AccessOptions): Promise<void> {
  const config = configOf(options);
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) {
    throw new AppError('invalid', 'write an e-mail address such as rita@example.com');
  }
  const role = readRole(options.role) ?? 'viewer';
  const invited = await withMembers(options, async (members): Promise<Invited> => {
    const known = await members.store.findByEmail(email);
    const access = { role, personal: options.personal === true };
    if (known === null) return invite(members, { email, ...access, name: '', language: null }, COMMAND_LINE);
    // Whoever lost the link gets another one.
    const again = await inviteAgain(members, known.id, COMMAND_LINE);
    await changeAccess(members, { id: known.id, access, actor: COMMAND_LINE });
    return again;
  });
  const { words, format } = speak(config);
  const { link, expiresAt: until, mailed } = invited;
  showLink(config, link, words.invited(format, { email, until, mailed }));
}

async function change(email: string, options: AccessOptions): Promise<void> {
  const config = configOf(options);
  const role = readRole(options.role);
  const { personal } = options;
  if (role === undefined && personal === undefined) {
    throw new AppError('invalid', 'nothing to change; give --role, --personal or --no-personal');
  }
  const access = { ...(role !== undefined && { role }), ...(personal !== undefined && { personal }) };
  await withMembers(options, async (members) => {
    const { id } = await byEmail(members, email);
    await changeAccess(members, { id, access, actor: COMMAND_LINE });
  });
  const { words, format } = speak(config);
  say(words.changed(format, { email }));
}

async function reset(email: string, options: CommonOptions): Promise<void> {
  const config = configOf(options);
  const { link, expiresAt: until } = await withMembers(options, async (members) => {
    const { id } = await byEmail(members, email);
    return resetLink(members, { id, actor: COMMAND_LINE });
  });
  const { words, format } = speak(config);
  showLink(config, link, words.reset(format, { email, until }));
}

async function remove(email: string, options: CommonOptions): Promise<void> {
  await withMembers(options, async (members) => {
    const { id } = await byEmail(members, email);
    await removeMember(members, { id, actor: COMMAND_LINE });
  });
  const { words, format } = speak(configOf(options));
  say(words.removed(format, { email }));
}

function withMembers<T>(options: CommonOptions, work: (members: MembersDeps) => Promise<T>): Promise<T> {
  const config = configOf(options);
  return onMigrated(config, async (database) => {
    const mailer = mailerOf(config);
    try {
      return await work(
        membersOf(database, config, {
          secrets: await openSecrets(database, config),
          mailer,
          clock: Date.now,
          origin: () => `http://localhost:${config.port}`,
          onTrouble: (message) => void process.stderr.write(`${message}\n`),
        }),
      );
    } finally {
      mailer?.close();
    }
  });
}

/** The link alone on standard output, so that a script can take it. */
function showLink(config: Config, link: string, sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  if (config.publicUrl === null) process.stderr.write(`${speak(config).words.noPublicUrl}\n`);
  say(link);
}

async function byEmail({ store }: MembersDeps, email: string): Promise<Member> {
  const member = await store.findByEmail(email);
  if (member === null) throw new AppError('not-found', 'there is no member with this e-mail address');
  return member;
}

function readRole(text: string | undefined): Role | undefined {
  const role = ROLES.find((known) => known === text);
  if (text !== undefined && role === undefined) {
    throw new AppError('invalid', `--role: ${text} is no role; write ${ROLES.join(', ')}`);
  }
  return role;
}

function speak(config: Config) {
  return { words: MEMBER_CATALOGUES[config.lang], format: voiceOf(config).format };
}
