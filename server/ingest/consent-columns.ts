import { foldText } from '../core/opt-out/fold-text.ts';

/** What a column of a consent list holds. */
export type ConsentColumn =
  | 'phone'
  | 'bsuid'
  | 'externalId'
  | 'topic'
  | 'action'
  | 'at'
  | 'source'
  | 'wording'
  | 'evidence'
  | 'actor'
  | 'expiresAt';

/** Headings seen in exported lists, in Portuguese, English and Spanish; compared folded. */
const HEADINGS: Record<ConsentColumn, readonly string[]> = {
  phone: [
    'phone',
    'phone number',
    'telefone',
    'teléfono',
    'celular',
    'móvil',
    'mobile',
    'msisdn',
    'contact',
    'contato',
    'contacto',
    'whatsapp',
    'número',
    'number',
    'fone',
    'wa_id',
  ],
  bsuid: ['bsuid', 'user_id'],
  externalId: ['externalId', 'external_id', 'customer_id', 'id_cliente', 'id do cliente'],
  topic: ['topic', 'tópico', 'tema', 'topics', 'tópicos', 'assunto', 'subscription_group_id'],
  action: [
    'action',
    'ação',
    'acción',
    'opt_in',
    'optin',
    'opt-in',
    'status',
    'situação',
    'estado',
    'consent',
    'consentimento',
    'consentimiento',
    'subscription_state',
  ],
  at: [
    'at',
    'date',
    'data',
    'fecha',
    'datetime',
    'timestamp',
    'created_at',
    'data e hora',
    'data do consentimento',
    'data do opt-in',
    'opt-in date',
  ],
  source: ['source', 'origem', 'origen', 'canal', 'channel', 'fonte', 'fuente'],
  wording: ['wording', 'texto', 'text'],
  evidence: ['evidence', 'evidência', 'evidencia', 'prova', 'prueba', 'reason', 'motivo', 'razão', 'razón'],
  actor: ['actor', 'responsável', 'responsable', 'usuário', 'operador'],
  expiresAt: ['expiresAt', 'expires_at', 'validade', 'expira em', 'vencimiento'],
};

/**
 * Where each kind of column stands (0-based), the first of several with the same meaning; headings nobody knows are
 * left out.
 */
export function consentColumns(headings: readonly string[]): Map<ConsentColumn, number> {
  const found = new Map<ConsentColumn, number>();
  for (const [index, heading] of headings.entries()) {
    const folded = foldText(heading);
    for (const [column, names] of columnNames) {
      if (!found.has(column) && names.has(folded)) found.set(column, index);
    }
  }
  return found;
}

const columnNames: readonly (readonly [ConsentColumn, ReadonlySet<string>])[] = [
  names('phone'),
  names('bsuid'),
  names('externalId'),
  names('topic'),
  names('action'),
  names('at'),
  names('source'),
  names('wording'),
  names('evidence'),
  names('actor'),
  names('expiresAt'),
];

function names(column: ConsentColumn): readonly [ConsentColumn, ReadonlySet<string>] {
  return [column, new Set(HEADINGS[column].map(foldText))];
}
