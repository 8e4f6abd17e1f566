import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACCESS } from '../../../../server/http/access.ts';
import { openApiDocument } from '../../../../server/http/openapi/document.ts';
import type { OpenApiDocument, OperationObject } from '../../../../server/http/openapi/types.ts';
import { checkBody, createChecker } from '../../../support/check-schema.ts';
import { startService, type Service } from '../http-deps.ts';

let service: Service;
let document: OpenApiDocument;
let operations: { name: string; operation: OperationObject }[] = [];

beforeAll(async () => {
  service = await startService();
  document = openApiDocument(service.app);
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      return { name: `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`, operation };
    }),
  );
});
afterAll(() => service.close());

const routesOf = ({ app }: Service): string[] => [
  ...new Set(
    app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
  ),
];

describe('the OpenAPI document', () => {
  test('is valid', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document) as never);
    expect([valid, errors]).toEqual([true, undefined]);
  });

  test('has every route, and no other', () => {
    const documented = operations.map(({ name }) => name).sort();
    expect(documented).toEqual(routesOf(service).sort());
    // And those are the ones that somebody may use.
    expect(documented).toEqual([...ACCESS.keys()].sort());
    expect(documented).toEqual(
      expect.arrayContaining(['POST /webhooks/meta', 'GET /o/:token', 'GET /health/live']),
    );
  });

  test('cannot be made while a route describes nothing', async () => {
    const other = await startService();
    other.app.get('/v1/planted', (c) => c.json({}));
    expect(() => openApiDocument(other.app)).toThrow('routes without a description: GET /v1/planted');
    await other.close();
  });

  test('is served as it is, to anybody', async () => {
    const response = await service.app.request('/v1/openapi.json');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(document)));
    const again = await service.app.request('/v1/openapi.json', {
      headers: { 'if-none-match': response.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  test('names each operation once, with the scope its token needs', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name, operation } of operations) {
      const access = ACCESS.get(name);
      const needsNone = access === undefined || ['public', 'signed', 'visitor', 'member'].includes(access);
      const expected = needsNone ? undefined : [access];
      expect([name, operation.security.find((one) => 'token' in one)?.['token']]).toEqual([name, expected]);
      if (expected === undefined) continue;
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['200', '401', '403', '500']));
    }
  });

  test('has examples for every JSON body, and every example fits its schema', () => {
    // Closed: an example must not show what is not described.
    const closed = openApiDocument(service.app, { isClosed: true });
    const check = createChecker(closed);
    let checked = 0;
    for (const [path, methods] of Object.entries(closed.paths)) {
      for (const { requestBody, responses } of Object.values(methods)) {
        const contents = [requestBody, ...Object.values(responses)].flatMap((part) =>
          Object.entries(part?.content ?? {}),
        );
        for (const [type, media] of contents) {
          if (type.includes('json')) expect([path, type, media.example]).not.toEqual([path, type, undefined]);
          if (media.example === undefined) continue;
          expect([path, checkBody(check, type, { media, body: media.example })]).toEqual([path, null]);
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(operations.length);
    for (const [name, schema] of Object.entries(closed.components.schemas)) {
      const examples = Array.isArray(schema['examples']) ? schema['examples'] : [];
      for (const example of examples) expect([name, check(schema, example)]).toEqual([name, null]);
    }
  });
});
