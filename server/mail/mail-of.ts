import type { MailContent } from './mail-content.ts';
import type { MailDocument } from './mail-document.ts';
import { mailHtml } from './html/mail-html.ts';
import { mailText } from './mail-text.ts';

/** A mail in both of its forms. */
export function mailOf(document: MailDocument): Pick<MailContent, 'subject' | 'text' | 'html'> {
  return { subject: document.subject, text: mailText(document), html: mailHtml(document) };
}
