import type { Alert } from '../../analysis/alert/alert.ts';
import type { AlertCatalogue } from '../../i18n/alert-catalogue.ts';
import type { ReportCatalogue } from '../../i18n/report-catalogue.ts';
import type { Voice } from '../../i18n/render-reason.ts';
import type { MailStyle } from '../mail-content.ts';
import { primeSuspect } from './prime-suspect.ts';

export type AlertVoice = { voice: Voice; words: AlertCatalogue; report: ReportCatalogue };

/** How an alert is called in a word: how grave it is, or what it follows up. */
export function alertLabel({ kind, level }: Alert, { words, report, voice }: AlertVoice): string {
  return (words.kind[kind] ?? report.incident.level[level]).toLocaleUpperCase(voice.format.language);
}

/** Symptom, object, size and state, in the length of a phone's list; the name of the business comes last for that. */
export function alertSubject(alert: Alert, style: MailStyle, voices: AlertVoice): string {
  const { words, voice } = voices;
  const name = style.name === null ? '' : ` · ${style.name}`;
  return `${alertLabel(alert, voices)}: ${symptom(alert, { words, voice })}${name}`;
}

function symptom(alert: Alert, { words, voice: { format } }: Pick<AlertVoice, 'words' | 'voice'>): string {
  const prime = primeSuspect(alert);
  const name = prime === null ? null : (prime.template.name ?? prime.template.id);
  if (alert.outage !== null)
    return words.outage.subject(format, {
      n: alert.others.length + 1,
      name: words.outage.name[alert.outage.kind],
    });
  if (alert.kind === 'recovered') return words.over(format, { name });
  const { rate, expectedRate: usual } = prime ?? alert.verdict.account;
  return words.subject(format, { rate, usual, name });
}
