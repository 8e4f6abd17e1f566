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

/** Sends mails. Resolves when the mail server has taken one over. Errors: `AppError` unavailable when it does not. */
export type Mailer = { send(mail: Mail): Promise<void> };
