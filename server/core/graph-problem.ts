/**
 * Why the platform gave no usable answer; closed. What each means to an operator and what to do about it stands in the
 * catalogues, under the same word.
 */
export const GRAPH_PROBLEM_KINDS = [
  /** The token has run out or was withdrawn (190 with 463 or 467). */
  'token-expired',
  /** The token is none, or not one of this app. */
  'token-invalid',
  /** The token lacks a permission. */
  'scope-missing',
  /** The object does not exist, or belongs to another business. */
  'not-found',
  /** Too many calls; `waitMs` says how long, where the platform said it. */
  'throttled',
  /** Template analytics were never switched on for the account. */
  'insights-off',
  /** Template analytics do not exist for accounts of this region. */
  'insights-unavailable',
  /** The platform's own passing fault, by its code or HTTP 5xx. */
  'temporary',
  /** No answer: no network, no such host, or too slow. */
  'unreachable',
  /** The answer ended in the middle. */
  'half-answer',
  /** A member that is needed is missing or of another type; `place` names it. */
  'changed-field',
  /** The answer is longer than this program reads. */
  'too-large',
  /** This program has spent the calls it allows itself. */
  'budget-spent',
  /** Anything else; `code` and `subcode` are the platform's. */
  'other',
] as const;
export type GraphProblemKind = (typeof GRAPH_PROBLEM_KINDS)[number];

/** A problem without what the platform wrote about it: its messages may quote tokens and names. */
export type GraphProblem = {
  kind: GraphProblemKind;
  /** HTTP status, null where there was no answer. */
  status: number | null;
  /** The platform's own codes, null where it gave none. */
  code: number | null;
  subcode: number | null;
  /** The platform's name of the request, to give to its support. */
  traceId: string | null;
  /** How long to wait, in milliseconds, null where that is not known. */
  waitMs: number | null;
  /** The member that is not as documented, as a path, e.g. `data[3].id`. */
  place: string | null;
};
