import { parseLosslessJson } from '../core/json/lossless-json.ts';
import { GraphError } from './problem.ts';

/** The text of an answer, at most `maxBytes`. Errors: `GraphError` half-answer, too-large. */
export async function readAnswer(response: Response, maxBytes: number): Promise<string> {
  const { status } = response;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    // The types of the browser lack that a stream of a body can be walked.
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new GraphError({ kind: 'too-large', status });
      chunks.push(chunk);
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch (error) {
    if (error instanceof GraphError) throw error;
    // The connection broke off, the time ran out, or a character was cut in two.
    throw new GraphError({ kind: 'half-answer', status });
  }
}

/** The value of an answer, without rounding; undefined for what is no JSON. */
export function parseAnswer(text: string): unknown {
  try {
    return parseLosslessJson(text);
  } catch {
    return undefined;
  }
}
