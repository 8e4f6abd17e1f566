import { idOf, objectOf } from '../../core/json/json-members.ts';

/** The recipient chose to stop marketing messages: this one matters whatever else went wrong. */
const STOPPED_MARKETING = 131050;

/** The code of a list of errors: 131050 if it is there, else the first number; undefined without any. */
export function errorCode(errors: unknown): number | undefined {
  if (!Array.isArray(errors)) return undefined;
  let first: number | undefined;
  for (const error of errors) {
    const text = idOf(objectOf(error)?.['code']);
    if (text === undefined || !/^\d{1,9}$/.test(text)) continue;
    const code = Number(text);
    if (code === STOPPED_MARKETING) return code;
    first ??= code;
  }
  return first;
}
