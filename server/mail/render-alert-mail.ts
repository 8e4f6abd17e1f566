import type { Alert } from '../analysis/alert/alert.ts';
import { alertMailDocument } from './alert/alert-mail-document.ts';
import type { AlertLinks, MailContent, MailStyle } from './mail-content.ts';
import { mailOf } from './mail-of.ts';

/** One alert as a mail. */
export function renderAlertMail(alert: Alert, style: MailStyle, links: AlertLinks): MailContent {
  return mailOf(alertMailDocument(alert, style, links));
}
