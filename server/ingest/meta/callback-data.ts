import type { StatusEvent } from '../../core/event.ts';
import type { TemplateRef } from '../../core/event-parts.ts';
import { textOf } from '../../core/json/json-members.ts';
import { languageCode } from './language-code.ts';

/** The platform's own limit; a longer text is cut, so that no pattern works on more. */
const MAX_LENGTH = 512;

type Callback = NonNullable<StatusEvent['callback']>;

/**
 * What a sender says about a send in `biz_opaque_callback_data`:
 * `v1|tpl=winter_sale|lang=pt_BR|topic=offers|cmp=88`, or `id=9001` in place of name and language. The order after
 * `v1` is free, unknown keys are ignored, of a repeated key the first counts; `|`, `=` and `%` inside a value are
 * written %7C, %3D and %25. Other texts are tried against the operator's patterns, the first that fits counts.
 * Undefined when nothing is said; never throws. `waba`: the account that owns template names.
 */
export function parseCallbackData(given: {
  data: unknown;
  patterns: readonly RegExp[];
  waba?: string | undefined;
}): Callback | undefined {
  const data = textOf(given.data)?.slice(0, MAX_LENGTH).toWellFormed();
  if (data === undefined) return undefined;
  const fields = data.startsWith('v1|') ? ownFields(data) : patternFields(data, given.patterns);
  return callbackOf(fields, given.waba);
}

function ownFields(data: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const part of data.split('|').slice(1)) {
    const separator = part.indexOf('=');
    const key = part.slice(0, separator).trim();
    if (separator > 0 && !fields.has(key)) fields.set(key, decodeValue(part.slice(separator + 1)));
  }
  return fields;
}

function decodeValue(value: string): string {
  return value.replace(/%7C/gi, '|').replace(/%3D/gi, '=').replaceAll('%25', '%');
}

function patternFields(data: string, patterns: readonly RegExp[]): ReadonlyMap<string, string> {
  for (const pattern of patterns) {
    // A pattern with the sticky or global flag would go on where the last text ended.
    pattern.lastIndex = 0;
    const groups = pattern.exec(data)?.groups;
    if (groups !== undefined) {
      return new Map(Object.entries(groups).filter(([, value]) => typeof value === 'string'));
    }
  }
  return new Map();
}

function callbackOf(fields: ReadonlyMap<string, string>, waba: string | undefined): Callback | undefined {
  const id = textOf(fields.get('id'))?.trim();
  const name = textOf(fields.get('tpl'))?.trim();
  const language = languageCode(fields.get('lang'));
  const topic = textOf(fields.get('topic'))?.trim();
  const campaign = textOf(fields.get('cmp'))?.trim();
  const template: TemplateRef | undefined =
    id === undefined && name === undefined
      ? undefined
      : {
          ...(id !== undefined && { id }),
          ...(waba !== undefined && { waba }),
          ...(name !== undefined && { name }),
          ...(language !== undefined && { language }),
        };
  if (template === undefined && topic === undefined && campaign === undefined) return undefined;
  return {
    ...(template !== undefined && { template }),
    ...(topic !== undefined && { topic }),
    ...(campaign !== undefined && { campaign }),
  };
}
