/** A delivery status notification in the form of RFC 3464, as mail servers write them. `original`: Message-ID of the mail that
 *  came back; null: it is not quoted. */
export function bounceMail({
  original,
  action = 'failed',
  status = '5.1.1',
  recipient = 'ana@example.org',
}: {
  original: string | null;
  action?: string;
  status?: string;
  recipient?: string;
}): string {
  const quoted = original === null ? [] : [`Message-ID: ${original}`];
  return [
    'From: Mail Delivery System <MAILER-DAEMON@mx.example.net>',
    'To: culprit@example.com',
    'Subject: Undelivered Mail Returned to Sender',
    'Date: Tue, 02 Jun 2026 20:41:05 +0000',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    `<${recipient}>: could not be delivered`,
    '',
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.net',
    'Arrival-Date: Tue, 2 Jun 2026 20:40:00 +0000',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    `Original-Recipient: rfc822;${recipient}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Remote-MTA: dns; mail.example.org',
    'Diagnostic-Code: smtp; 550 5.1.1 no such',
    '    mailbox here',
    'Last-Attempt-Date: Tue, 2 Jun 2026 20:41:00 +0000',
    '',
    '--b1',
    'Content-Type: message/rfc822',
    '',
    'From: culprit@example.com',
    `To: ${recipient}`,
    'Subject: CRITICAL',
    ...quoted,
    '',
    'text',
    '',
    '--b1--',
    '',
  ].join('\r\n');
}
