import { html, raw } from 'hono/html';
import { DOCUMENT_TAGS } from '../../core/document-tag.ts';
import { DOCS_CATALOGUES } from '../../i18n/docs-catalogues.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../i18n/language.ts';
import type { OpenApiDocument } from '../openapi/types.ts';
import { DOCS_STYLE } from './docs-style.ts';
import { operationView } from './operation-view.ts';
import { schemaView } from './schema-view.ts';
import { codeIn, exampleText, type Html } from './text.ts';

/** The document as a page: no script, nothing from elsewhere. Errors have one shape, so only the first lists it. */
export function docsPage(document: OpenApiDocument, language: Language): Html {
  const texts = DOCS_CATALOGUES[language];
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const sections = DOCUMENT_TAGS.map((tag) => {
    return { tag, own: operations.filter(({ operation }) => operation.tags.includes(tag)) };
  }).filter(({ own }) => own.length > 0);
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${texts.title}</title>
        <link rel="icon" href="data:," />
        ${raw(`<style>${DOCS_STYLE}</style>`)}
      </head>
      <body>
        <div class="page">
          <header>
            <h1>${texts.title}</h1>
            <p>${texts.lead} ${texts.englishBelow}</p>
            <p><a href="openapi.json">${texts.document}</a></p>
            ${languageList(language, texts.languages)}
          </header>
          <main>
            <div lang="en">
              ${document.info.description.split('\n\n').map((text) => html`<p>${codeIn(text)}</p>`)}
            </div>
            <nav aria-label="${texts.contents}">
              <ul>
                ${sections.map(({ tag }) => html`<li><a href="#${tag}">${texts.tag[tag]}</a></li>`)}
                <li><a href="#shapes">${texts.shapes}</a></li>
              </ul>
            </nav>
            ${sections.map(
              ({ tag, own }) =>
                html`<section aria-labelledby="${tag}">
                  <h2 id="${tag}">${texts.tag[tag]}</h2>
                  ${own.map(({ operation, ...place }) => operationView(operation, { ...place, texts }))}
                </section>`,
            )}
            <section aria-labelledby="shapes">
              <h2 id="shapes">${texts.shapes}</h2>
              ${Object.entries(document.components.schemas).map(
                ([name, { description, examples, ...schema }]) =>
                  html`<details>
                    <summary>
                      <h3><code>${name}</code></h3>
                    </summary>
                    <div class="inside" id="${name}">
                      ${typeof description === 'string' ? html`<p lang="en">${codeIn(description)}</p>` : ''}
                      <div>${schemaView(schema, texts)}</div>
                      ${
                        Array.isArray(examples)
                          ? html`<p class="soft">${texts.example}</p>
                              ${examples.map((example: unknown) => html`<pre>${exampleText(example)}</pre>`)}`
                          : ''
                      }
                    </div>
                  </details>`,
              )}
            </section>
          </main>
        </div>
      </body>
    </html>`;
}

function languageList(language: Language, label: string): Html {
  return html`<nav aria-label="${label}">
    <ul>
      ${LANGUAGES.map((other) =>
        other === language
          ? html`<li><span lang="${other}" aria-current="true">${LANGUAGE_NAMES[other]}</span></li>`
          : html`<li>
              <a href="?lang=${other}" hreflang="${other}" lang="${other}">${LANGUAGE_NAMES[other]}</a>
            </li>`,
      )}
    </ul>
  </nav>`;
}
