/** A mail to one person; `html` stands alone and loads nothing. */
export type Mail = { to: string; subject: string; text: string; html: string };

/** Sends mails. Resolves when the mail server has taken one over. Errors: `AppError` unavailable when it does not. */
export type Mailer = { send(mail: Mail): Promise<void> };
