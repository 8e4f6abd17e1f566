import type { ConnectFinding } from '../core/connect/connect-check.ts';
import type { GraphProblem } from '../core/graph-problem.ts';
import type { Sentence } from './catalogue.ts';
import { CONNECT_CATALOGUES } from './connect-catalogues.ts';
import type { Format } from './format.ts';
import { GRAPH_PROBLEM_CATALOGUES } from './graph-problem-catalogues.ts';

/** What was found out, as a sentence or two that say what to do. */
export function connectText(finding: ConnectFinding, format: Format): string {
  const words = CONNECT_CATALOGUES[format.language];
  // Each sentence takes the finding it is named for; the compiler cannot follow that through the name.
  const sentence = words.says[finding.says] as Sentence<ConnectFinding & { why: string }>;
  const problem = 'problem' in finding ? finding.problem : null;
  const text = sentence(format, { ...finding, why: problem === null ? '' : problemText(problem, format) });
  return finding.says === 'not-connected' ? `${words.part[finding.part]}: ${text}` : text;
}

/** What is wrong with the platform's answer, and what to do. */
export function problemText(problem: GraphProblem, format: Format): string {
  return GRAPH_PROBLEM_CATALOGUES[format.language][problem.kind](format, problem);
}
