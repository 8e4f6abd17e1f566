import { foldText } from '../core/opt-out/fold-text.ts';

const GRANT = new Set(
  [
    'grant',
    'granted',
    'opt-in',
    'optin',
    'opted-in',
    'in',
    'true',
    '1',
    'yes',
    'y',
    'sim',
    's',
    'sí',
    'si',
    'x',
    'ok',
    'subscribed',
    'subscribe',
    'active',
    'ativo',
    'activo',
    'inscrito',
    'aceito',
    'aceitou',
    'aceite',
    'acepto',
    'aceptado',
    'autorizado',
    'autorizou',
    'consentiu',
    'verdadeiro',
    'verdadero',
  ].map(foldText),
);

const WITHDRAW = new Set(
  [
    'withdraw',
    'withdrawn',
    'opt-out',
    'optout',
    'opted-out',
    'out',
    'false',
    '0',
    'no',
    'n',
    'não',
    'unsubscribed',
    'unsubscribe',
    'revoked',
    'revogado',
    'revogou',
    'cancelado',
    'descadastrado',
    'inativo',
    'inactivo',
    'inactive',
    'baja',
    'de baja',
    'recusou',
    'recusado',
    'rechazado',
    'bloqueado',
    'falso',
  ].map(foldText),
);

/** What the cell of an opt-in column says; null for a word that says neither, which must not be taken for consent. */
export function consentAction(cell: string): 'grant' | 'withdraw' | null {
  const word = foldText(cell);
  if (GRANT.has(word)) return 'grant';
  return WITHDRAW.has(word) ? 'withdraw' : null;
}
