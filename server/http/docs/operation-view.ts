import { html } from 'hono/html';
import type { DocsCatalogue } from '../../i18n/docs-catalogue.ts';
import type { AnswerObject, MediaObject, OperationObject } from '../openapi/types.ts';
import { memberView, schemaView } from './schema-view.ts';
import { codeIn, exampleText, type Html } from './text.ts';

/** One operation: what it is for on the outside, and the whole of it inside, where the link leads that opens it. */
export function operationView(
  operation: OperationObject,
  { method, path, texts }: { method: string; path: string; texts: DocsCatalogue },
): Html {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation;
  return html`<details>
    <summary>
      <h3>
        <code><span class="method">${method.toUpperCase()}</span> ${path}</code>
      </h3>
      <span class="what"><span lang="en">${summary}</span> · ${accessText(operation, texts)}</span>
    </summary>
    <div class="inside" id="${operationId}">
      ${description === undefined ? '' : html`<p lang="en">${codeIn(description)}</p>`}
      ${parameters.length === 0 ? '' : html`<h4>${texts.parameters}</h4>`}
      ${
        parameters.length === 0
          ? ''
          : html`<dl>
              ${parameters.map(({ name, required, description: about, schema }) =>
                memberView(name, {
                  schema: about === undefined ? schema : { ...schema, description: about },
                  texts,
                  isRequired: required,
                }),
              )}
            </dl>`
      }
      ${
        requestBody === undefined
          ? ''
          : html`<h4>${texts.body}</h4>
              ${contentView(requestBody.content, texts)}`
      }
      <h4>${texts.answers}</h4>
      ${Object.entries(responses).map(([status, answer]) => answerView(status, answer, texts))}
    </div>
  </details>`;
}

function accessText({ security, requestBody, tags }: OperationObject, texts: DocsCatalogue): string {
  const scope = security.find((one) => 'token' in one)?.['token']?.[0];
  if (scope !== undefined) return texts.access.scope(scope);
  if (security.some((one) => 'session' in one)) return texts.access.member;
  const isSigned = security.length > 0 || (tags.includes('people') && requestBody !== undefined);
  return isSigned ? texts.access.signed : texts.access.open;
}

function answerView(
  status: string,
  { description, headers, content }: AnswerObject,
  texts: DocsCatalogue,
): Html {
  return html`<p><span class="status">${status}</span> <span lang="en">${codeIn(description)}</span></p>
    ${
      headers === undefined
        ? ''
        : html`<p class="soft">
            ${texts.headers}:
            ${Object.entries(headers).map(
              ([name, { description: about }]) =>
                html`<code>${name}</code> <span lang="en">${codeIn(about)}</span> `,
            )}
          </p>`
    }
    ${Number(status) < 400 ? contentView(content, texts) : ''}`;
}

function contentView(content: Record<string, MediaObject>, texts: DocsCatalogue): Html {
  return html`${Object.entries(content).map(
    ([type, { schema, example }]) =>
      html`<p><code>${type}</code></p>
        <div>${schemaView(schema, texts)}</div>
        ${
          example === undefined
            ? ''
            : html`<p class="soft">${texts.example}</p>
                <pre>${exampleText(example)}</pre>`
        }`,
  )}`;
}
