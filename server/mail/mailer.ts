/** A mail to one person; `html` stands alone and loads nothing. What is left out of the rest the mail server's client makes. */
export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** With its angle brackets. */
  messageId?: string;
  headers?: Record<string, string>;
  attachments?: { filename: string; contentType: string; content: string }[];
};

/** Why a mail server did not take a mail, as the `details` of the error. `problem`: its code, never its text, which quotes
 *  addresses; `isPermanent`: it will never take this mail for this address. */
export type MailFault = { problem: string; isPermanent: boolean };

export type Mailer = {
  /** Resolves when the mail server has taken the mail over. Errors: `AppError` unavailable, with a `MailFault`, when it does not. */
  send(mail: Mail): Promise<void>;
  /** Connects and signs in, and sends nothing. Errors: as above. */
  verify(): Promise<void>;
  /** Ends connections that are kept open. */
  close(): void;
};
