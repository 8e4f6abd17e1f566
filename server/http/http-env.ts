import type { HttpBindings } from '@hono/node-server';
import type { SignedIn } from '../auth/sessions.ts';
import type { TokenScope } from '../store/read-ports.ts';

/** What a request carries: the socket's own objects (absent in tests without a socket), its id, and on guarded
 *  routes who asks: as the audit trail names them (`token:ID`, `member:ID`), what they may do, and the member who is signed
 *  in, null for a token. */
export type HttpEnv = {
  Bindings: Partial<HttpBindings>;
  Variables: { requestId: string; actor: string; scopes: readonly TokenScope[]; signedIn: SignedIn | null };
};
