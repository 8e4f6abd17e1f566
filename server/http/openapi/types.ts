import type { JsonSchema } from './json-schema.ts';

/** The parts of OpenAPI 3.1 that the document has. */
export type OpenApiDocument = {
  openapi: string;
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, OperationObject>>;
  components: {
    schemas: Record<string, JsonSchema>;
    securitySchemes: Record<string, Record<string, string>>;
  };
};

export type OperationObject = {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  security: Record<string, string[]>[];
  parameters?: ParameterObject[];
  requestBody?: { required: boolean; content: Record<string, MediaObject> };
  responses: Record<string, AnswerObject>;
};

export type ParameterObject = {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  description?: string;
  schema: JsonSchema;
};

export type AnswerObject = {
  description: string;
  headers?: Record<string, { description: string; schema: JsonSchema }>;
  content: Record<string, MediaObject>;
};

export type MediaObject = { schema: JsonSchema; example?: unknown };
