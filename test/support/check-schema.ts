import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { JsonSchema } from '../../server/http/openapi/json-schema.ts';
import type { MediaObject, OpenApiDocument } from '../../server/http/openapi/types.ts';

/** Checks values against schemas of a document; what is wrong, or null. */
export function createChecker({
  components,
}: {
  components: Pick<OpenApiDocument['components'], 'schemas'>;
}): (schema: JsonSchema, value: unknown) => string | null {
  const ajv = new Ajv2020({ strict: false, allErrors: true, discriminator: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'document', components });
  const made = new Map<string, ReturnType<typeof ajv.compile>>();
  return (schema, value) => {
    const text = JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/');
    const validate = made.get(text) ?? ajv.compile(JSON.parse(text) as object);
    made.set(text, validate);
    return validate(value) ? null : ajv.errorsText(validate.errors);
  };
}

/** The same for a body of a media type: of lines, each by itself. */
export function checkBody(
  check: ReturnType<typeof createChecker>,
  type: string,
  { media: { schema }, body }: { media: MediaObject; body: unknown },
): string | null {
  if (!type.includes('ndjson')) return check(schema, body);
  const faults = String(body)
    .split('\n')
    .map((line) => check(schema['contentSchema'] as JsonSchema, JSON.parse(line)));
  return faults.find((fault) => fault !== null) ?? null;
}
