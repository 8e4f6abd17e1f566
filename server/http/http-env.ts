import type { HttpBindings } from '@hono/node-server';

/** What a request carries: the socket's own objects (absent in tests without a socket), its id, and who asks, as the
 *  audit trail names them (`token:ID`). */
export type HttpEnv = {
  Bindings: Partial<HttpBindings>;
  Variables: { requestId: string; actor: string };
};
