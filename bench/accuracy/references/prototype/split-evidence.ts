import { logSumExp } from '../log-sum.ts';

/** Opt-outs and exposure of one template among people of one consent arm. */
export type Arm = { optOuts: number; exposure: number };

/** Rate ratios, as multiples of the usual one, when consent plays no special part, with their weights. */
const USUAL_MULTIPLES = [0.5, 0.75, 1, 1.33, 2];
const USUAL_WEIGHTS = [0.1, 0.23, 0.34, 0.23, 0.1];
/** The same, equally weighted, when people outside consent are what the template offends. */
const OFFENDING_MULTIPLES = [1.5, 2, 3, 4.5, 7];
/** Keeps the factor finite in double precision. */
const HIGHEST_LOG = 50;

/**
 * Log Bayes factor from how a template's opt-outs split between people outside and inside consent; the noise of
 * the day cancels. Half its weight rests on "no information", so it can add evidence and never takes much away.
 * 0 when an arm has no exposure or there is less than one opt-out.
 */
export function splitEvidence({ outside, inside, usualRatio }: SplitInput): number {
  if (!(outside.exposure > 0) || !(inside.exposure > 0) || outside.optOuts + inside.optOuts < 1) return 0;
  const logLikelihood = (multiple: number) => {
    const weighted = usualRatio * multiple * outside.exposure;
    const share = weighted / (weighted + inside.exposure);
    return outside.optOuts * Math.log(share) + inside.optOuts * Math.log(1 - share);
  };
  const usual = logSumExp(
    USUAL_MULTIPLES.map((multiple, index) => logLikelihood(multiple) + Math.log(USUAL_WEIGHTS[index] ?? 0)),
  );
  const offending = logSumExp(
    OFFENDING_MULTIPLES.map((multiple) => logLikelihood(multiple) - Math.log(OFFENDING_MULTIPLES.length)),
  );
  return Math.log(0.5 + 0.5 * Math.exp(Math.min(HIGHEST_LOG, offending - usual)));
}

/** `usualRatio`: how many times as often people outside consent leave in ordinary times, account-wide. */
export type SplitInput = { outside: Arm; inside: Arm; usualRatio: number };
