import type { HttpBindings } from '@hono/node-server';
import type { ApiToken } from '../store/read-ports.ts';

/** What a request carries: the socket's own objects (absent in tests without a socket), its id, and who asks. */
export type HttpEnv = {
  Bindings: Partial<HttpBindings>;
  Variables: { requestId: string; token: ApiToken };
};
