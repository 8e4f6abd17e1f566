/** Tokens of a payload that mean stopping, longest first: one token, or several in a row. */
export const STOP_TOKENS: readonly (readonly string[])[] = [
  ['opt', 'out'],
  ['opted', 'out'],
  ['dar', 'baja'],
  ['nao', 'quero'],
  ['no', 'quiero'],
  ['optout'],
  ['unsubscribe'],
  ['unsubscribed'],
  ['unsub'],
  ['stopall'],
  ['stop'],
  ['parar'],
  ['pare'],
  ['sair'],
  ['baja'],
  ['detener'],
  ['descadastrar'],
  ['descadastro'],
  ['desinscrever'],
  ['desuscribir'],
];

/** Tokens that mean coming back. */
export const RESTART_TOKENS: readonly (readonly string[])[] = [
  ['opt', 'in'],
  ['opted', 'in'],
  ['optin'],
  ['unstop'],
  ['subscribe'],
  ['resubscribe'],
  ['reativar'],
];

/** Beside one of these a stop token means something else: NON_STOP, BUS_STOP, KEEP_OPTIN, UNDO_OPTOUT, MENU_SAIR. */
export const GUARD_TOKENS: ReadonlySet<string> = new Set([
  'non',
  'not',
  'dont',
  'do',
  'nao',
  'bus',
  'next',
  'last',
  'over',
  'loss',
  'watch',
  'one',
  'undo',
  'revert',
  'menu',
  'ask',
  'cancel',
  'talla',
  'temporada',
]);

/** Tokens that say the opt-out covers everything, or marketing. */
export const ALL_TOKENS: ReadonlySet<string> = new Set([
  'all',
  'stopall',
  'everything',
  'tudo',
  'todas',
  'todos',
  'todo',
]);
export const MARKETING_TOKENS: ReadonlySet<string> = new Set(['marketing', 'mkt']);

/** Tokens around a topic that are not part of its name. */
export const NOISE_TOKENS: ReadonlySet<string> = new Set([
  'btn',
  'button',
  'qr',
  'quick',
  'reply',
  'action',
  'id',
  'topic',
  'topics',
  'topico',
  'tema',
  'off',
  'on',
  'list',
  'lista',
  'de',
  'da',
  'from',
  'user',
  'confirm',
  'yes',
  'me',
  'messages',
  'mensagens',
  'mensajes',
  'payload',
]);
