import type { Alert } from '../../analysis/alert/alert.ts';
import { readSubject } from '../../analysis/incident/subject.ts';
import { PAUSE_HOURS } from '../../core/pause-ladder.ts';
import { DAY_MS } from '../../core/time.ts';
import { adviceSentence, rivalSentence, strongestFact } from '../../i18n/render-reason.ts';
import { templateName } from '../../i18n/template-name.ts';
import type { MailBlock } from '../mail-document.ts';
import type { AlertVoice } from './alert-subject.ts';
import { primeSuspect } from './prime-suspect.ts';

type Fact = Extract<MailBlock, { kind: 'facts' }>['facts'][number];

/** The lines that must be enough: what, compared with what, who, why, what to do, and what comes if nobody does it. */
export function alertFacts(alert: Alert, voices: AlertVoice & { zone: string }): MailBlock {
  return {
    kind: 'facts',
    facts: alert.kind === 'recovered' ? endedFacts(alert, voices) : openFacts(alert, voices),
  };
}

/** Where one outage lies behind several, it leads, and the rest is of the gravest. */
function openFacts(alert: Alert, { words, report, voice, zone }: AlertVoice & { zone: string }): Fact[] {
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
  const { fact } = words;
  const about = report.incident.about(readSubject(state.subject));
  const what = words.what(format, { rate, optOuts, deliveries, from: since, to: verdict.asOf, zone });
  const compared = words.compared(format, {
    usual: expectedRate,
    excess: prime?.excess ?? state.excess,
    warning: rules.warning,
    critical: rules.critical,
    line: rules.lineRate,
  });
  const outside = mismatch?.leaveOut ?? null;
  const who = words.who(format, { deliveries, about, since, outside, numbers: alert.numbers });
  const otherwise = words.otherwise(format, { perDay: perDay(alert, expectedRate), pauses: PAUSE_HOURS });
  return [
    ...(outage === null ? [] : [{ label: fact.cause, text: rivalSentence(outage, voice) }]),
    { label: outage === null ? fact.what : words.outage.gravest(format, { about }), text: what },
    { label: fact.compared, text: compared },
    { label: fact.who, text: who },
    { label: outage === null ? fact.cause : words.outage.suspect, text: cause },
    { label: fact.next, text: outage === null ? next : words.outage.next },
    { label: fact.otherwise, text: otherwise },
  ];
}

function endedFacts(alert: Alert, { words, voice, zone }: AlertVoice & { zone: string }): Fact[] {
  const { format, catalogue } = voice;
  const { state, verdict } = alert;
  const prime = primeSuspect(alert);
  const { rate, expectedRate: usual } = verdict.account;
  const { fact } = words;
  const name = prime === null ? null : templateName(prime.template, catalogue);
  const cause =
    prime === null || name === null
      ? words.causeWide
      : words.cause(format, { name, probability: prime.probability, fact: null });
  const since = state.clearSince ?? state.changedAt;
  return [
    { label: fact.what, text: words.whatOver(format, { since, zone }) },
    { label: fact.compared, text: words.comparedOver(format, { rate, usual }) },
    { label: fact.who, text: words.whoOver(format, { excess: state.excess, since: state.since }) },
    { label: fact.cause, text: cause },
    { label: fact.next, text: words.nextOver },
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
