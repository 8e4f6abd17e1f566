import { gunzipSync, gzipSync } from 'node:zlib';
import type { JudgeInput } from '../server/analysis/judge-account.ts';

const MAP = '$map';
const FLOATS = '$floats';

/** What a verdict was computed from, as packed JSON: unpacked and analysed again it gives the same verdict. */
export function packInputs(inputs: JudgeInput): Uint8Array {
  const text = JSON.stringify(inputs, (_, value: unknown) => {
    if (value instanceof Map) return { [MAP]: [...value] };
    if (value instanceof Float64Array) return { [FLOATS]: [...value] };
    return value;
  });
  return gzipSync(text);
}

/** Reverses `packInputs`. */
export function unpackInputs(packed: Uint8Array): JudgeInput {
  // Written by `packInputs` only.
  return JSON.parse(gunzipSync(packed).toString('utf8'), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if (MAP in value) return new Map(value[MAP] as [unknown, unknown][]);
    if (FLOATS in value) return Float64Array.from(value[FLOATS] as number[]);
    return value;
  }) as JudgeInput;
}
