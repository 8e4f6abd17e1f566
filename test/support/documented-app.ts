import type { Api } from '../../server/http/app.ts';
import { openApiDocument } from '../../server/http/openapi/document.ts';
import type { OpenApiDocument } from '../../server/http/openapi/types.ts';
import { createChecker } from './check-schema.ts';

type Contract = { document: OpenApiDocument; check: ReturnType<typeof createChecker> };

/** Applications with the same routes have the same document; making it takes its time. */
const CONTRACTS = new Map<string, Contract>();

function contractOf(app: Api): Contract {
  const key = app.routes.map(({ method, path }) => `${method} ${path}`).join();
  const known = CONTRACTS.get(key);
  if (known !== undefined) return known;
  const document = openApiDocument(app, { isClosed: true });
  const contract = { document, check: createChecker(document) };
  CONTRACTS.set(key, contract);
  return contract;
}

/**
 * An application that is held to its own document: an answer with a status, a type or members that are not documented
 * fails the request it answers. `seen` gets `GET /v1/verdict 200` of each.
 */
export function documentedApp(app: Api, seen: Set<string> = new Set()): Api {
  const { document, check } = contractOf(app);
  const patterns = Object.keys(document.paths)
    // What has a name of its own comes before what a parameter stands for.
    .sort((a, b) => Number(a.includes('{')) - Number(b.includes('{')))
    .map((path) => ({ path, pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`) }));

  const judge = async (request: Request, response: Response): Promise<void> => {
    const method = request.method === 'HEAD' ? 'get' : request.method.toLowerCase();
    const { pathname } = new URL(request.url);
    const path = patterns.find(({ pattern }) => pattern.test(pathname))?.path;
    const operation = path === undefined ? undefined : document.paths[path]?.[method];
    // Nothing is there: the error says so, and 304 has no body.
    if (operation === undefined || response.status === 304) return;
    const name = `${request.method} ${path} ${response.status}`;
    const answer = operation.responses[response.status];
    if (answer === undefined) throw new Error(`${name} is not documented`);
    const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
    const media = answer.content[type];
    if (media === undefined) throw new Error(`${name} is not documented as ${type}`);
    if (type === 'application/json' && request.method !== 'HEAD') {
      const fault = check(media.schema, await response.clone().json());
      if (fault !== null) throw new Error(`${name} is not as documented: ${fault}`);
    }
    seen.add(name);
  };

  const { fetch } = app;
  app.fetch = async (request, ...rest) => {
    const response = await fetch(request, ...rest);
    await judge(request, response);
    return response;
  };
  return app;
}
