import type { GraphNode } from './state.ts';

/** An answer of the server. */
export type GraphReply = { status: number; body: GraphNode | GraphNode[]; headers?: Record<string, string> };

function failure(status: number, code: number, message: string, more: GraphNode = {}): GraphReply {
  const error = { message, type: code === 190 ? 'OAuthException' : 'GraphMethodException', code, ...more };
  return { status, body: { error: { ...error, fbtrace_id: 'AbCdEfGhIjKlMnOpQrStUv' } } };
}

/** Errors as the platform writes them; the texts quote a token and names, as the real ones do. */
export const GRAPH_ERRORS = {
  tokenExpired: failure(400, 190, 'Error validating access token: Session has expired on Sunday.', {
    error_subcode: 463,
  }),
  tokenRevoked: failure(400, 190, 'Error validating access token: it has been revoked.', {
    error_subcode: 467,
  }),
  tokenMalformed: failure(400, 190, 'Malformed access token EAATestTokenOfNobody'),
  appSecretWrong: failure(400, 190, 'Invalid OAuth access token signature.'),
  scopeMissing: failure(403, 200, '(#200) You do not have the necessary permissions to access this field.'),
  permissionDenied: failure(403, 10, '(#10) Application does not have permission for this action'),
  notFound: failure(
    400,
    100,
    "Unsupported get request. Object with ID '1' does not exist, cannot be loaded due to missing permissions, or does not support this operation.",
    { error_subcode: 33 },
  ),
  invalidParameter: failure(400, 100, '(#100) Invalid parameter'),
  appLimit: failure(400, 4, '(#4) Application request limit reached', { is_transient: true }),
  accountLimit: failure(400, 80007, 'There have been too many calls to this WhatsApp Business account.'),
  managementLimit: failure(400, 80008, 'There have been too many calls to this WhatsApp Business account.'),
  insightsOff: failure(
    400,
    100,
    'Template Insights have not been enabled for this WhatsApp Business Account.',
    {
      error_subcode: 4182004,
    },
  ),
  /** Shape from the pages' words only: no code is documented. */
  insightsRegion: failure(
    400,
    10,
    '(#10) Template insights are not available for this WhatsApp Business Account region.',
  ),
  unknown: failure(500, 1, 'An unknown error occurred', { is_transient: true }),
  unavailable: failure(503, 2, 'Service temporarily unavailable', { is_transient: true }),
  policyBlock: failure(403, 368, 'The action attempted has been deemed abusive or is otherwise disallowed'),
} satisfies Record<string, GraphReply>;
