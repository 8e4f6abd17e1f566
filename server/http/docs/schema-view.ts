import { html } from 'hono/html';
import type { DocsCatalogue } from '../../i18n/docs-catalogue.ts';
import type { JsonSchema } from '../openapi/json-schema.ts';
import { codeIn, type Html } from './text.ts';

/** A schema for people: its kind in a line, and its members or choices below. */
export function schemaView(schema: JsonSchema, texts: DocsCatalogue): Html {
  const choices = choicesOf(schema);
  if (choices.length > 0 && choices.every(isPlain)) {
    return html`${choices.map((choice, index) => html`${index === 0 ? '' : ' | '}${kindOf(choice, texts)}`)}`;
  }
  if (choices.length > 0) {
    return html`${texts.oneOf}
      <ul class="options">
        ${choices.map((choice) => html`<li>${schemaView(choice, texts)}</li>`)}
      </ul>`;
  }
  if (schema['type'] === 'array')
    return html`${texts.listOf} ${schemaView(schemaIn(schema['items']), texts)}`;
  if (schema['contentSchema'] !== undefined)
    return html`${texts.perLine} ${schemaView(schemaIn(schema['contentSchema']), texts)}`;
  return html`${kindOf(schema, texts)}${membersOf(schema, texts)}`;
}

function membersOf(schema: JsonSchema, texts: DocsCatalogue): Html | '' {
  const members = Object.entries(schemaIn(schema['properties']));
  if (members.length === 0) return '';
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  return html`<dl>
    ${members.map(([name, member]) => memberView(name, { schema: schemaIn(member), texts, isRequired: required.includes(name) }))}
  </dl>`;
}

/** One named value: name, kind, whether it has to be there, and what it is. */
export function memberView(
  name: string,
  { schema, texts, isRequired }: { schema: JsonSchema; texts: DocsCatalogue; isRequired: boolean },
): Html {
  const { description, ...rest } = schema;
  return html`<dt>
      <code>${name}</code>${isRequired ? html` <span class="soft">· ${texts.required}</span>` : ''}
    </dt>
    <dd>
      ${typeof description === 'string' ? html`<span lang="en">${codeIn(description)}</span>; ` : ''}${schemaView(rest, texts)}
    </dd>`;
}

function kindOf(schema: JsonSchema, { anything }: DocsCatalogue): Html {
  const { $ref, type, format, minimum, maximum, pattern } = schema;
  if (typeof $ref === 'string') {
    const name = $ref.split('/').at(-1) ?? '';
    return html`<a href="#${name}">${name}</a>`;
  }
  if (schema['const'] !== undefined) return html`<code>${JSON.stringify(schema['const'])}</code>`;
  if (Array.isArray(schema['enum']))
    return html`<code>${schema['enum'].map((word) => JSON.stringify(word)).join(' | ')}</code>`;
  if (type === undefined) return html`${anything}`;
  const words = Array.isArray(type) ? type.join(' | ') : type;
  const least = typeof minimum === 'number' && minimum !== 0 ? ` ≥ ${minimum}` : '';
  const most = typeof maximum === 'number' && maximum < Number.MAX_SAFE_INTEGER ? ` ≤ ${maximum}` : '';
  const form = format ?? (pattern === undefined || pattern === '\\S' ? undefined : `/${String(pattern)}/`);
  return html`<code>${words}${least}${most}</code>${form === undefined ? '' : html` (<code>${form}</code>)`}`;
}

/** Said in a word or two. */
function isPlain(schema: JsonSchema): boolean {
  return choicesOf(schema).length === 0 && schema['properties'] === undefined && schema['type'] !== 'array';
}

function choicesOf(schema: JsonSchema): JsonSchema[] {
  const choices = schema['anyOf'] ?? schema['oneOf'];
  return Array.isArray(choices) ? choices.map(schemaIn) : [];
}

function schemaIn(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null ? (value as JsonSchema) : {};
}
