import type { Env, Hono } from 'hono';
import type { z } from 'zod';
import { DOCUMENT_TAGS } from '../../core/document-tag.ts';
import { docsEn } from '../../i18n/docs-en.ts';
import { TOKEN_SCOPES } from '../../store/read-ports.ts';
import { SESSION_COOKIE } from '../../auth/session-cookie.ts';
import type { Answer, Media } from './describe.ts';
import { INTRODUCTION } from './document-info.ts';
import { errorAnswers } from './error-answers.ts';
import { createSchemas, type JsonSchema, type Schemas } from './json-schema.ts';
import { NDJSON } from './media.ts';
import { operationsOf, type Operation } from './operations.ts';
import type {
  OpenApiDocument,
  OperationObject,
  MediaObject,
  ParameterObject,
  AnswerObject,
} from './types.ts';

/**
 * The OpenAPI document of an application, from what its routes describe and the validators they use. `isClosed`: see
 * `createSchemas`. Errors: names routes that describe nothing.
 */
export function openApiDocument<E extends Env>(
  app: Pick<Hono<E>, 'routes'>,
  { isClosed = false }: { isClosed?: boolean } = {},
): OpenApiDocument {
  const schemas = createSchemas({ isClosed });
  const paths: OpenApiDocument['paths'] = {};
  for (const operation of operationsOf(app)) {
    const path = operation.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: operationObject(operation, schemas) };
  }
  return {
    openapi: '3.1.1',
    info: { title: 'Culprit', version: '1', description: INTRODUCTION },
    servers: [{ url: '/' }],
    tags: DOCUMENT_TAGS.map((name) => ({ name, description: docsEn.tag[name] })),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas.components).sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: `A token of \`culprit tokens create\`; scopes: ${TOKEN_SCOPES.join(', ')}.`,
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: SESSION_COOKIE,
          description: 'The session of a member; behind https its name begins with `__Secure-`.',
        },
        signature: {
          type: 'apiKey',
          in: 'header',
          name: 'X-Hub-Signature-256',
          description: '`sha256=` and the HMAC of the raw body with the secret of the app.',
        },
        twilioSignature: {
          type: 'apiKey',
          in: 'header',
          name: 'X-Twilio-Signature',
          description: 'Base64 of the HMAC-SHA1 of address and fields with the auth token of the account.',
        },
        partnerSecret: {
          type: 'http',
          scheme: 'basic',
          description: 'Any user name; as password a secret that is set for the partner.',
        },
      },
    },
  };
}

function operationObject(operation: Operation, schemas: Schemas): OperationObject {
  const { description: told, access, body } = operation;
  const { id, tag, summary, detail, answers, example } = told;
  const parameters = [
    ...parametersOf('path', operation.params, schemas),
    ...parametersOf('query', operation.query, schemas),
  ];
  const described = body?.map((media, index) =>
    index === 0 && example !== undefined ? { ...media, example } : media,
  );
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(detail !== undefined && { description: detail }),
    security: securityOf(access, { hasBody: body !== undefined, proof: told.proof }),
    ...(parameters.length > 0 && { parameters }),
    ...(described && { requestBody: { required: true, content: contentOf(described, 'input', schemas) } }),
    responses: Object.fromEntries(
      Object.entries({ ...errorAnswers(operation), ...answers }).map(([status, answer]) => [
        status,
        answerObject(answer, schemas),
      ]),
    ),
  };
}

/** Scopes stand as roles. */
function securityOf(
  access: Operation['access'],
  { hasBody, proof }: { hasBody: boolean; proof: Operation['description']['proof'] },
): Record<string, string[]>[] {
  const isOpen = access === 'public' || access === 'visitor';
  if (isOpen || (access === 'signed' && (!hasBody || proof === 'path'))) return [];
  if (access === 'member') return [{ session: [] }];
  if (access !== 'signed') {
    const roles = access === null ? [] : [access];
    return [{ token: roles }, { session: roles }];
  }
  if (proof === 'twilio') return [{ twilioSignature: [] }];
  return proof === 'secret' ? [{ partnerSecret: [] }] : [{ signature: [] }];
}

function parametersOf(
  place: 'path' | 'query',
  schema: Operation['query'],
  schemas: Schemas,
): ParameterObject[] {
  if (schema === undefined) return [];
  return Object.entries<z.ZodType>(schema.shape).map(([name, member]) => {
    const { description, ...rest } = schemas.of(member, 'input');
    return {
      name,
      in: place,
      required: place === 'path' || !member.isOptional(),
      ...(typeof description === 'string' && { description }),
      schema: rest,
    };
  });
}

function answerObject({ description, media, headers }: Answer, schemas: Schemas): AnswerObject {
  return {
    description,
    ...(headers && {
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, text]) => [
          name,
          { description: text, schema: { type: 'string' } },
        ]),
      ),
    }),
    content: contentOf(media, 'output', schemas),
  };
}

function contentOf(
  media: readonly Media[],
  io: 'input' | 'output',
  schemas: Schemas,
): Record<string, MediaObject> {
  return Object.fromEntries(
    media.map(({ type, schema, example }) => [
      type,
      {
        schema: bodySchema(type, schema && schemas.of(schema, io)),
        ...(example !== undefined && { example }),
      },
    ]),
  );
}

/** A body of lines is a text; what each of them holds stands beside it. */
function bodySchema(type: string, schema: JsonSchema | null): JsonSchema {
  if (type !== NDJSON) return schema ?? {};
  return {
    type: 'string',
    description: 'One JSON value a line, each as `contentSchema` says.',
    contentMediaType: 'application/json',
    contentSchema: schema ?? {},
  };
}
