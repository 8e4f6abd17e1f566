import type { GraphOutcome } from '../core/graph-facts.ts';
import type { GraphProblem } from '../core/graph-problem.ts';

/** The one error of this room. */
export class GraphError extends Error {
  override name = 'GraphError';
  readonly problem: GraphProblem;

  constructor(problem: Partial<GraphProblem> & Pick<GraphProblem, 'kind'>) {
    const whole = {
      status: null,
      code: null,
      subcode: null,
      traceId: null,
      waitMs: null,
      place: null,
      ...problem,
    };
    super(describe(whole));
    this.problem = whole;
  }
}

/** What came of a call. Errors of any other kind than `GraphError` are thrown on. */
export async function graphOutcome<T>(call: Promise<T>): Promise<GraphOutcome<T>> {
  try {
    return { ok: true, value: await call };
  } catch (error) {
    if (error instanceof GraphError) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** Whether the same call may succeed in a moment. */
export function mayPass({ kind }: GraphProblem): boolean {
  return kind === 'throttled' || kind === 'temporary' || kind === 'unreachable' || kind === 'half-answer';
}

/** For logs: words and numbers of this program and codes of the platform, nothing quoted. */
function describe({ kind, status, code, subcode, place }: GraphProblem): string {
  const numbers = [
    ...(status === null ? [] : [`HTTP ${status}`]),
    ...(code === null ? [] : [`code ${code}`]),
    ...(subcode === null ? [] : [`subcode ${subcode}`]),
    ...(place === null ? [] : [`at ${place}`]),
  ];
  return numbers.length === 0 ? `graph: ${kind}` : `graph: ${kind} (${numbers.join(', ')})`;
}
