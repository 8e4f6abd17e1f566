import type { GraphProblem, GraphProblemKind } from '../core/graph-problem.ts';
import type { Sentence } from './catalogue.ts';

/** What is wrong with the platform's answers and what to do about it, in one language: a sentence or two for each. */
export type GraphProblemCatalogue = Record<GraphProblemKind, Sentence<GraphProblem>>;

/** The platform's own codes in brackets, or nothing. */
export function codesOf({ code, subcode, status, traceId }: GraphProblem): string {
  const codes = [
    ...(code === null
      ? status === null
        ? []
        : [`HTTP ${status}`]
      : [code + (subcode === null ? '' : `/${subcode}`)]),
    ...(traceId === null ? [] : [`fbtrace_id ${traceId}`]),
  ];
  return codes.length === 0 ? '' : ` (${codes.join(', ')})`;
}
