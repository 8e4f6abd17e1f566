import { z } from 'zod';
import { writtenOf } from '../../ingest/written-as.ts';

/** A JSON Schema (draft 2020-12), as OpenAPI 3.1 takes it. */
export type JsonSchema = { [keyword: string]: unknown };

/** The schemas of one document. */
export type Schemas = {
  of(schema: z.ZodType, io: 'input' | 'output'): JsonSchema;
  /** Those with an id, filled as they are met. */
  components: Record<string, JsonSchema>;
};

const HOME = '#/components/schemas/';

/**
 * Turns schemas of one document into JSON Schemas; what carries an `id` becomes a component, told once. `input`: what a
 * client may write; `output`: what it gets. `isClosed`: objects of answers have no members but those that are named,
 * which tests hold the service to; clients have to bear new ones.
 */
export function createSchemas({ isClosed }: { isClosed: boolean }): Schemas {
  const components: Record<string, JsonSchema> = {};
  const schemas: Schemas = {
    components,
    of(schema, io) {
      const whole = z.toJSONSchema(z.object({ root: schema }), {
        io,
        target: 'draft-2020-12',
        override: ({ zodSchema, jsonSchema }) => {
          const written = writtenOf(zodSchema);
          if (written !== undefined) Object.assign(jsonSchema, schemas.of(written, 'input'));
          if (jsonSchema.anyOf) jsonSchema.anyOf = jsonSchema.anyOf.flatMap(choicesOf);
          if (!isClosed && zodSchema instanceof z.ZodObject) delete jsonSchema.additionalProperties;
        },
      });
      for (const [id, { id: _, ...component }] of Object.entries(whole.$defs ?? {})) {
        const told = placed(component);
        const before = components[id];
        if (before !== undefined && JSON.stringify(before) !== JSON.stringify(told)) {
          throw new Error(`${id} names two schemas; give what is written and what is read different ids`);
        }
        components[id] = told;
      }
      return placed(whole.properties?.['root'] ?? {});
    },
  };
  return schemas;
}

/** References lead to the components of the document. */
function placed(schema: unknown): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', `"${HOME}`)) as JsonSchema;
}

/** A choice that is nothing but choices stands for these. */
function choicesOf<S extends { anyOf?: S[] }>(schema: S): S[] {
  return schema.anyOf && Object.keys(schema).length === 1 ? schema.anyOf : [schema];
}
