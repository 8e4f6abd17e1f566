import type { Alert } from '../../analysis/alert/alert.ts';
import { readSubject } from '../../analysis/incident/subject.ts';
import { PAUSE_HOURS } from '../../core/pause-ladder.ts';
import { DAY_MS } from '../../core/time.ts';
import { adviceSentence, rivalSentence, strongestFact } from '../../i18n/render-reason.ts';
import { templateName } from '../../i18n/template-name.ts';
import type { MailBlock } from '../mail-document.ts';
import type { AlertVoice } from './alert-subject.ts';
import { primeSuspect } from './prime-suspect.ts';

/** The lines that must be enough: what, compared with what, who, why, what to do, and what comes if nobody does it. */
export function alertFacts(alert: Alert, voices: AlertVoice & { zone: string }): MailBlock {
  const { words } = voices;
  const { what, compared, who, cause, next, otherwise } = words.fact;
  const texts = alert.kind === 'recovered' ? endedTexts(alert, voices) : openTexts(alert, voices);
  return {
    kind: 'facts',
    facts: [what, compared, who, cause, next, otherwise].flatMap((label, index) => {
      const text = texts[index];
      return text === undefined ? [] : [{ label, text }];
    }),
  };
}

function openTexts(alert: Alert, { words, report, voice, zone }: AlertVoice & { zone: string }): string[] {
  const { format, catalogue } = voice;
  const { state, verdict, rules, outage } = alert;
  const prime = primeSuspect(alert);
  const culprit = prime?.culprit ?? null;
  const since = culprit?.since ?? state.since;
  const { rate, expectedRate, deliveries, optOuts } = culprit ?? verdict.account;
  const mismatch = culprit?.reasons.find((reason) => reason.kind === 'topic-mismatch');
  const name = prime === null ? null : templateName(prime.template, catalogue);
  const advice = culprit === null ? null : adviceSentence(culprit, voice);
  const cause =
    prime === null || name === null
      ? words.causeWide
      : words.cause(format, {
          name,
          probability: prime.probability,
          fact: culprit === null ? null : strongestFact(culprit.reasons, voice),
        });
  const next = advice ?? (name === null ? words.reviewWide : words.review(format, { name }));
  const otherwise = words.otherwise(format, { perDay: perDay(alert, expectedRate), pauses: PAUSE_HOURS });
  return [
    words.what(format, { rate, optOuts, deliveries, from: since, to: verdict.asOf, zone }),
    words.compared(format, {
      usual: expectedRate,
      excess: prime?.excess ?? state.excess,
      warning: rules.warning,
      critical: rules.critical,
      line: rules.lineRate,
    }),
    words.who(format, {
      deliveries,
      about: report.incident.about(readSubject(state.subject)),
      since,
      outside: mismatch?.leaveOut ?? null,
      numbers: alert.numbers,
    }),
    // What lies behind all of them leads; which template is suspected of this one is said all the same.
    [...(outage === null ? [] : [rivalSentence(outage, voice)]), cause].join(' '),
    outage === null ? next : words.outage.next,
    otherwise,
  ];
}

function endedTexts(alert: Alert, { words, voice, zone }: AlertVoice & { zone: string }): string[] {
  const { format, catalogue } = voice;
  const { state, verdict } = alert;
  const prime = primeSuspect(alert);
  const { rate, expectedRate: usual } = verdict.account;
  return [
    words.whatOver(format, { since: state.clearSince ?? state.changedAt, zone }),
    words.comparedOver(format, { rate, usual }),
    words.whoOver(format, { excess: state.excess, since: state.since }),
    prime === null
      ? words.causeWide
      : words.cause(format, {
          name: templateName(prime.template, catalogue),
          probability: prime.probability,
          fact: null,
        }),
    words.nextOver,
  ];
}

/** Opt-outs too many in a day, at the pace of the windows. */
function perDay({ windows }: Alert, usual: number): number {
  const first = windows[0];
  const last = windows.at(-1);
  if (first === undefined || last === undefined || last.to <= first.from) return 0;
  const excess = windows.reduce((sum, { optOuts, deliveries }) => sum + optOuts - deliveries * usual, 0);
  return Math.max(0, (excess * DAY_MS) / (last.to - first.from));
}
