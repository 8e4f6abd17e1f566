import { textOf } from '../../core/json/json-members.ts';

/** Language codes come as `en-US` and as `en_US`; the underscore is the spelling of the templates themselves. */
export function languageCode(value: unknown): string | undefined {
  return textOf(value)?.trim().replaceAll('-', '_');
}
