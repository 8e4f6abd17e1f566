import type { Verdict } from '../analysis/verdict.ts';
import { verdictJson, type Json } from '../analysis/verdict-json.ts';
import { CATALOGUES } from './catalogues.ts';
import { createFormat } from './format.ts';
import type { Language } from './language.ts';
import { reasonLine, rivalSentence } from './render-reason.ts';
import { headline, shareText } from './render-verdict.ts';

/** The verdict as a plain value whose outcome, shares, reasons and rivals also say in words what their numbers mean. */
export function wordedVerdict(
  verdict: Verdict,
  { language, zone }: { language: Language; zone: string },
): { [key: string]: Json } {
  const voice = {
    catalogue: CATALOGUES[language],
    format: createFormat({ language, zone, now: verdict.asOf }),
  };
  const worded = {
    ...verdict,
    text: headline(verdict, voice),
    culprits: verdict.culprits.map((culprit) => ({
      ...culprit,
      shareText: shareText(culprit, voice),
      reasons: culprit.reasons.map((reason) => ({
        ...reason,
        text: reasonLine(reason, voice),
      })),
    })),
    rivals: verdict.rivals.map((rival) => ({ ...rival, text: rivalSentence(rival, voice) })),
  };
  return verdictJson(worded);
}
