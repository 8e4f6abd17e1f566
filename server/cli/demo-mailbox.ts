import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import type { Language } from '../i18n/language.ts';
import { MAILBOX_TEXTS, type MailboxTexts } from '../i18n/mailbox-texts.ts';
import type { Mail, Mailer } from '../mail/mailer.ts';

/** Mails that stay here instead of going out, and the pages that show them. */
export type Mailbox = { mailer: Mailer; fetch: (request: Request) => Response | Promise<Response> };

export const MAILBOX_PATH = '/demo/mailbox';

const STYLE = `:root{color-scheme:light dark}body{max-width:48rem;margin:0 auto;padding:1rem;font:16px/1.5 system-ui,sans-serif}
li{margin:.5rem 0}iframe{width:100%;height:80vh;border:1px solid #94a3b8;border-radius:8px}
pre,dd{white-space:pre-wrap;overflow-wrap:anywhere}dt{font-weight:700}dd{margin:0 0 .5rem}`;
const CLOSED = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** A mailbox in memory. Its mails are shown as they are, in a frame that runs nothing. */
export function createMailbox(language: Language): Mailbox {
  const words = MAILBOX_TEXTS[language];
  const mails: Mail[] = [];
  const app = new Hono();
  app.use('*', async (c, next) => {
    await next();
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Cache-Control', 'no-store');
    if (c.res.headers.has('Content-Security-Policy')) return;
    c.header('Content-Security-Policy', `${CLOSED}; style-src 'unsafe-inline'; frame-src 'self'`);
  });
  app.get(MAILBOX_PATH, (c) => c.html(frame({ language, title: words.title }, list(words, mails))));
  app.get(`${MAILBOX_PATH}/:n`, (c) => {
    const n = Number(c.req.param('n'));
    const mail = mails[n - 1];
    if (mail === undefined) return c.notFound();
    return c.html(frame({ language, title: mail.subject }, one(words, { mail, n })));
  });
  app.get(`${MAILBOX_PATH}/:n/html`, (c) => {
    const mail = mails[Number(c.req.param('n')) - 1];
    if (mail === undefined) return c.notFound();
    c.header(
      'Content-Security-Policy',
      `${CLOSED}; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox`,
    );
    // Links open beside the mailbox, as in a program for mail.
    return c.html(mail.html.replace('<head>', '<head><base target="_blank">'));
  });
  return {
    fetch: (request) => app.fetch(request),
    mailer: {
      async send(mail) {
        mails.push(mail);
      },
      async verify() {},
      close() {},
    },
  };
}

type Html = ReturnType<typeof html>;

function list({ title, lead, none }: MailboxTexts, mails: readonly Mail[]): Html {
  const newestFirst = mails.map(({ subject, to }, index) => ({ subject, to, n: index + 1 })).reverse();
  return html`<h1>${title}</h1>
    <p>${lead}</p>
    ${
      mails.length === 0
        ? html`<p>${none}</p>`
        : html`<ol reversed>
            ${newestFirst.map(({ subject, n }) => html`<li><a href="${MAILBOX_PATH}/${n}">${subject}</a></li>`)}
          </ol>`
    }`;
}

function one(words: MailboxTexts, { mail, n }: { mail: Mail; n: number }): Html {
  const { to, messageId = '', headers = {}, attachments = [] } = mail;
  const shown = [
    ['To', to],
    ['Message-ID', messageId],
    ...Object.entries(headers),
    ...attachments.map(({ filename, contentType }) => [contentType, filename] as const),
  ] as const;
  return html`<p><a href="${MAILBOX_PATH}">${words.back}</a></p>
    <h1>${mail.subject}</h1>
    <iframe
      title="${words.html}"
      src="${MAILBOX_PATH}/${n}/html"
      sandbox="allow-popups allow-popups-to-escape-sandbox"
    ></iframe>
    <h2>${words.headers}</h2>
    <dl>
      ${shown.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    <h2>${words.text}</h2>
    <pre>${mail.text}</pre>`;
}

function frame({ language, title }: { language: Language; title: string }, body: Html): Html {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${raw(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`;
}
