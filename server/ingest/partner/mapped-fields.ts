const TEMPLATE = ['template', 'template.id', 'template.name', 'template.language', 'template.waba'] as const;
const CONTACT = ['contact', 'contact.phone', 'contact.bsuid', 'contact.externalId'] as const;

/** The events that a row of a partner's file can become, each with the fields that columns may feed. */
export const MAPPED_FIELDS = {
  send: ['at', 'id', 'message', ...TEMPLATE, ...CONTACT, 'phoneNumberId', 'campaign', 'topic'],
  status: ['at', 'id', 'message', 'status', 'error.code', ...CONTACT, 'phoneNumberId', 'pricingCategory'],
  inbound: [
    'at',
    'id',
    'message',
    ...CONTACT,
    'text',
    'button.text',
    'button.payload',
    'repliedTo',
    'phoneNumberId',
  ],
  'opt-out': [
    'at',
    'id',
    ...CONTACT,
    'channel',
    'repliedTo',
    ...TEMPLATE,
    'campaign',
    'topic',
    'scope',
    'reason',
    'phoneNumberId',
  ],
  'opt-in': ['at', 'id', ...CONTACT, 'channel', 'topic', 'scope', 'phoneNumberId'],
  consent: ['at', 'id', ...CONTACT, 'topic', 'action', 'source', 'wording', 'evidence', 'actor', 'expiresAt'],
  template: ['at', 'id', ...TEMPLATE, 'category', 'topic', 'addedAt', 'addedBy', 'owner'],
} as const satisfies Record<string, readonly string[]>;

export type MappedType = keyof typeof MAPPED_FIELDS;

/** Of each list one field has to be fed, else there is no such event. */
const NEEDED: Record<MappedType, readonly (readonly string[])[]> = {
  send: [['at'], ['message', 'contact'], ['message', 'template']],
  status: [['at'], ['status'], ['message']],
  inbound: [['at'], ['contact'], ['text', 'button.text', 'button.payload']],
  'opt-out': [['at'], ['contact'], ['channel']],
  'opt-in': [['at'], ['contact'], ['channel']],
  consent: [['at'], ['contact'], ['topic'], ['action']],
  template: [['at'], ['template']],
};

/**
 * The field an event lacks, null when it has all; `has` says whether a field is fed. `besideSend`: a status beside a
 * send in the same row is about that message.
 */
export function lackingField(
  type: MappedType,
  has: (field: string) => boolean,
  besideSend: boolean,
): string | null {
  const isFed = (field: string): boolean =>
    MAPPED_FIELDS[type].some((known) => (known === field || known.startsWith(`${field}.`)) && has(known));
  const lacking = NEEDED[type].find((fields) => !fields.some(isFed));
  if (lacking === undefined || (besideSend && type === 'status' && lacking[0] === 'message')) return null;
  return lacking.at(-1) ?? null;
}

/** Fields that hold an instant. */
export const TIME_FIELDS: ReadonlySet<string> = new Set(['at', 'addedAt', 'expiresAt']);
