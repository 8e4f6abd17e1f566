import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { stringify } from 'lossless-json';
import { answer, type Asked } from './graph/answer.ts';
import { misbehave, type Fault, type PlannedFault, type Right } from './graph/faults.ts';
import { GRAPH_ERRORS } from './graph/errors.ts';
import { graphState, type GraphState } from './graph/state.ts';

/** A request as it came: everything that could give a token away. */
export type SeenRequest = { method: string; url: string; authorization: string | null; body: string };

/** A local server that plays the Graph API. `state` may be changed at any time. */
export type GraphServer = {
  origin: string;
  state: GraphState;
  /** Everything that was asked, in order. */
  seen: SeenRequest[];
  /** The next `times` requests whose path matches are answered so, after the faults planned before. */
  fail(path: RegExp, fault: Fault, times?: number): void;
  close(): Promise<void>;
};

export async function startGraphServer(state: GraphState = graphState()): Promise<GraphServer> {
  const seen: SeenRequest[] = [];
  const faults: PlannedFault[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const { method = 'GET', url = '/' } = request;
      const authorization = request.headers.authorization ?? null;
      seen.push({ method, url, authorization, body });
      const right = (): Right => rightAnswer(state, { method, url, authorization, body });
      const planned = faults.find(({ path, left }) => left > 0 && path.test(url.split('?')[0] ?? ''));
      if (planned === undefined) return send(response, right());
      planned.left -= 1;
      misbehave(response, planned.fault, right);
    });
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    seen,
    fail: (path, fault, times = Infinity) => void faults.push({ path, fault, left: times }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function rightAnswer(state: GraphState, { method, url, authorization, body }: SeenRequest): Right {
  const { pathname, searchParams: query } = new URL(url, 'http://graph');
  const [version, ...path] = pathname.split('/').filter((part) => part !== '');
  const asked: Asked = {
    method,
    path: path.map(decodeURIComponent),
    query,
    bearer: /^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? null,
    body: body === '' ? null : (JSON.parse(body) as unknown),
  };
  const { status, body: value } =
    version === state.version ? answer(state, asked) : GRAPH_ERRORS.invalidParameter;
  return {
    status,
    text: stringify(value) ?? '',
    headers: { 'content-type': 'application/json', ...usage(state) },
  };
}

function usage({ usage: used, wabas }: GraphState): Record<string, string> {
  if (used === null) return {};
  const use = {
    type: 'whatsapp_business_management',
    call_count: used.callCount,
    total_cputime: 5,
    total_time: 5,
    estimated_time_to_regain_access: used.regainMinutes,
  };
  const told = Object.fromEntries(Object.keys(wabas).map((id) => [id, [use]]));
  return { 'x-business-use-case-usage': JSON.stringify(told) };
}

function send(response: ServerResponse, { status, text, headers }: Right): void {
  response.writeHead(status, headers);
  response.end(text);
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
