import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApiDocument } from '../../../../server/http/openapi/document.ts';
import { NDJSON } from '../../../../server/http/openapi/media.ts';
import { publishSample } from '../../../support/incident.ts';
import { signed, startService, type Service } from '../http-deps.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
  // The examples are of the days before.
  service.clock.now = Date.parse('2026-06-03T12:00:00Z');
  const leo = {
    email: 'leo@example.com',
    name: 'Leo',
    role: 'viewer',
    personal: false,
    language: null,
  } as const;
  await service.deps.members.store.add({ ...leo, id: MEMBER }, service.clock.now);
  await publishSample(service.database, { asOf: service.clock.now - 3_600_000 });
});
afterAll(() => service.close());

const MEMBER = 'f1c09a2be770';

/** Paths with parameters, filled with what the examples speak of. */
const ADDRESS: Record<string, string> = {
  '/v1/templates/{key}/waivers': '/v1/templates/id:9001/waivers',
  '/v1/members/{id}': `/v1/members/${MEMBER}`,
  ...Object.fromEntries(
    ['assign', 'comment', 'snooze', 'decision'].map((verb) => [
      `/v1/incidents/{id}/${verb}`,
      `/v1/incidents/1/${verb}`,
    ]),
  ),
};
/** Nobody waits for the decision of the example; an incident is open about the template that is named. */
const NOT_FOUND = new Set([
  '/v1/late-sends/{key}',
  '/v1/reviews',
  '/v1/recipients/{id}',
  '/v1/culprits/{key}/decision',
  '/v1/culprits/{key}/snooze',
  '/v1/destinations/{id}',
]);

test('every example of a request is taken by the service, as JSON and as lines', async () => {
  const { paths } = openApiDocument(service.app);
  const examples = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { requestBody, operationId, security }]) =>
      // Partners and people show something else, and have tests of their own.
      !security.some((one) => 'token' in one || 'signature' in one)
        ? []
        : Object.entries(requestBody?.content ?? {}).flatMap(([type, { example }]) =>
            // A mail as it came is shown in its own test.
            example === undefined ? [] : [{ path, method, type, example, operationId }],
          ),
    ),
  );
  // What the others are about comes first; whoever is erased is gone.
  const order = (id: string): number => (id === 'erasePerson' ? 2 : /^(post|register)/.test(id) ? 0 : 1);
  examples.sort((a, b) => order(a.operationId) - order(b.operationId));
  expect(examples.length).toBeGreaterThan(10);
  for (const { path, method, type, example } of examples) {
    const body = type === NDJSON ? String(example) : JSON.stringify(example);
    const response = await service.app.request(
      ADDRESS[path] ?? path,
      service.as('all', {
        method: method.toUpperCase(),
        body,
        headers: { 'content-type': type, ...signed(body) },
      }),
    );
    expect([path, type, response.status, NOT_FOUND.has(path) ? '' : await response.text()]).toEqual([
      path,
      type,
      NOT_FOUND.has(path) ? 404 : 200,
      NOT_FOUND.has(path) ? '' : expect.not.stringContaining('"rejected":1'),
    ]);
    await service.ingestor.drain();
  }
});
