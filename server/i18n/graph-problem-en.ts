import { MINUTE_MS } from '../core/time.ts';
import { codesOf, type GraphProblemCatalogue } from './graph-problem-catalogue.ts';

export const graphProblemEn: GraphProblemCatalogue = {
  'token-expired': (_, problem) =>
    `The access token has run out or was withdrawn${codesOf(problem)}. Make a new one for a system user and set CULPRIT_GRAPH_TOKEN.`,
  'token-invalid': (_, problem) =>
    `The platform does not accept the access token${codesOf(problem)}. Check CULPRIT_GRAPH_TOKEN: copied whole, and of an app that still exists.`,
  'scope-missing': (_, problem) =>
    `The access token lacks a permission${codesOf(problem)}. Give its system user whatsapp_business_management and the account, make a new token and set CULPRIT_GRAPH_TOKEN.`,
  'not-found': (_, problem) =>
    `The platform does not know this account, or it belongs to another business${codesOf(problem)}. Check CULPRIT_WABA_IDS, and that the account is assigned to the token's system user.`,
  throttled: (f, problem) =>
    `Too many calls at the moment${codesOf(problem)}. ${problem.waitMs === null ? 'Try again later' : `The platform asks to wait ${f.number(Math.ceil(problem.waitMs / MINUTE_MS))} min`}; other programs with the same app share its limit.`,
  'insights-off': () =>
    'Template analytics are switched off for this account. They can be switched on, for ever: culprit connect --enable-insights',
  'insights-unavailable': () =>
    'The platform offers no template analytics for accounts of this region. Nothing can be done; everything else works without them.',
  temporary: (_, problem) =>
    `The platform has a passing fault of its own${codesOf(problem)}. Try again later.`,
  unreachable: () =>
    'The platform cannot be reached. Check that this machine may open HTTPS connections to the address in CULPRIT_GRAPH_URL.',
  'half-answer': () =>
    'The answer of the platform broke off in the middle, several times. Check what stands between this machine and the platform, and try again.',
  'changed-field': (_, { place }) =>
    `The answer of the platform is not as documented: ${place ?? 'a field'} is missing or of another type. Check CULPRIT_GRAPH_VERSION; a newer version of this program may know the new form.`,
  'too-large': () => 'The answer of the platform is longer than this program reads. Check CULPRIT_GRAPH_URL.',
  'budget-spent': () => 'This run has used up the calls it allows itself. It goes on next time.',
  other: (_, problem) =>
    `The platform refused the call${codesOf(problem)}. Its error reference explains the code.`,
};
