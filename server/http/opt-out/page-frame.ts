import { html, raw } from 'hono/html';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../i18n/language.ts';
import { OPT_OUT_PAGE_CATALOGUES } from '../../i18n/opt-out-page-catalogues.ts';
import type { OptOutPageCatalogue } from '../../i18n/opt-out-page-catalogue.ts';
import { PAGE_STYLE } from './page-style.ts';

/** A piece of a page, escaped. */
export type Html = ReturnType<typeof html>;

/** What every page speaks in and of. */
export type PageVoice = { language: Language; texts: OptOutPageCatalogue; sender: string; isNamed: boolean };

/** The voice of a page in a language; `senderName` null: the business goes without a name. */
export function pageVoice(language: Language, senderName: string | null): PageVoice {
  const texts = OPT_OUT_PAGE_CATALOGUES[language];
  return { language, texts, sender: senderName ?? texts.someSender, isNamed: senderName !== null };
}

/** A whole page: no script, nothing from elsewhere, addresses relative to its own, so that it works under any path.
 *  `hasLanguages`: whether the same page can be had in another language (a page that answers a form cannot). */
export function pageFrame(
  voice: PageVoice,
  { heading, body, hasLanguages }: { heading: string; body: Html; hasLanguages: boolean },
): Html {
  const { language, sender, isNamed } = voice;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="format-detection" content="telephone=no" />
        <title>${isNamed ? `${heading} · ${sender}` : heading}</title>
        <link rel="icon" href="data:," />
        ${raw(`<style>${PAGE_STYLE}</style>`)}
      </head>
      <body>
        <div class="page">
          ${isNamed ? senderLine(sender) : ''}
          <main>${body}</main>
          ${hasLanguages ? languageList(voice) : ''}
        </div>
      </body>
    </html>`;
}

function senderLine(sender: string): Html {
  const initial = [...sender][0]?.toUpperCase() ?? '';
  return html`<header class="sender">
    <span class="mark" aria-hidden="true">${initial}</span><span>${sender}</span>
  </header>`;
}

function languageList({ language, texts }: PageVoice): Html {
  return html`<nav class="languages" aria-label="${texts.languages}">
    ${LANGUAGES.map((other) =>
      other === language
        ? html`<span lang="${other}" aria-current="true">${LANGUAGE_NAMES[other]}</span>`
        : html`<a href="?lang=${other}" hreflang="${other}" lang="${other}">${LANGUAGE_NAMES[other]}</a>`,
    )}
  </nav>`;
}
