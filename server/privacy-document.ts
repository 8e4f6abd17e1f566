import { CONFIG_KEYS } from './config-keys.ts';
import { CLASSIFICATION } from './store/classification.ts';
import type { ColumnKind, Purpose, Retention, TableClass } from './store/column-kind.ts';
import { ERASURE_SECRET_DAYS } from './store/retention-days.ts';
import { PRIVACY_AFTER, PRIVACY_BEFORE } from './privacy-text.ts';

type AnyClass = Omit<TableClass<'lease'>, 'columns'> & { columns: Record<string, ColumnKind> };

const KINDS: Record<ColumnKind, { name: string; personal: boolean }> = {
  none: { name: 'about nobody', personal: false },
  'person-hash': { name: 'keyed hash of a person’s name', personal: true },
  'person-value': { name: 'a person’s name, encrypted', personal: true },
  'person-fact': { name: 'fact about the person whose hash stands in the row', personal: true },
  'message-hash': { name: 'keyed hash of a message to a person, or what follows from one', personal: true },
  'sealed-body': { name: 'received body, encrypted', personal: true },
  operator: { name: 'name of whoever runs or uses the service', personal: true },
  secret: { name: 'key material, or a digest of it', personal: false },
};

const BASES: Record<Purpose, string> = {
  'respect opt-outs':
    'legal obligation and legitimate interest: LGPD art. 7 II and IX, GDPR art. 6(1)(c) and (f)',
  'find the cause of opt-outs':
    'legitimate interest of sender and recipient: LGPD art. 7 IX, GDPR art. 6(1)(f)',
  'show consent': 'legal obligation: LGPD art. 8 §2, GDPR art. 7(1)',
  'accept without loss': 'legitimate interest: LGPD art. 7 IX, GDPR art. 6(1)(f)',
  'control access': 'legal obligation to secure: LGPD art. 46, GDPR art. 32',
  'account for use': 'legal obligation to account: LGPD art. 6 X and 37, GDPR art. 5(2) and 30',
  'run the service': 'no personal data',
  'honour erasures': 'legal obligation: LGPD art. 18 VI, GDPR art. 17',
};

/** `docs/privacy.md`: written from the classified schema, so that it cannot say anything else than what is stored. */
export function privacyDocument(): string {
  const tables = Object.entries(CLASSIFICATION) as [string, AnyClass][];
  const sorted = tables.toSorted(([left], [right]) => (left < right ? -1 : 1));
  return [
    PRIVACY_BEFORE,
    '## What is stored',
    '',
    ...kindTable(),
    '',
    '### Tables',
    '',
    ...overview(sorted),
    '',
    '### Legal grounds by purpose',
    '',
    ...table(['Purpose', 'Ground'], Object.entries(BASES)),
    '',
    '### Columns',
    '',
    ...sorted.flatMap(([name, { columns }]) => columnsOf(name, columns)),
    PRIVACY_AFTER.replaceAll('{secretDays}', String(ERASURE_SECRET_DAYS)),
  ].join('\n');
}

function kindTable(): string[] {
  const rows = Object.entries(KINDS).map(([kind, { name, personal }]) => [
    `\`${kind}\``,
    name,
    personal ? 'yes' : 'no',
  ]);
  return table(['Kind', 'Holds', 'Personal'], rows);
}

function overview(tables: readonly [string, AnyClass][]): string[] {
  return table(
    ['Table', 'Holds', 'Purpose', 'Kept', 'Who can read it'],
    tables.map(([name, { what, purpose, retention, recipients }]) => [
      `\`${name}\``,
      what,
      purpose,
      keptFor(retention),
      recipients,
    ]),
  );
}

function keptFor(retention: Retention): string {
  switch (retention.kind) {
    case 'forever':
      return `for good: ${retention.because}`;
    case 'days':
      return `${retention.days === 1 ? '1 day' : `${retention.days} days`} from ${retention.from}`;
    case 'setting': {
      const { env, default: days } = CONFIG_KEYS[retention.setting];
      return `\`${env}\` days (${days}) from ${retention.from}`;
    }
  }
}

function columnsOf(name: string, columns: Record<string, ColumnKind>): string[] {
  const byKind = Map.groupBy(Object.entries(columns), ([, kind]) => kind);
  const parts = [...byKind].map(
    ([kind, members]) => `- ${kind}: ${members.map(([column]) => `\`${column}\``).join(', ')}`,
  );
  return [`**\`${name}\`**`, '', ...parts, ''];
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [
    `| ${headings.join(' | ')} |`,
    `|${headings.map(() => '---').join('|')}|`,
    ...rows.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`),
  ];
}
