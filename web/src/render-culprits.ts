import type { Culprit } from '../../server/analysis/verdict.ts';
import type { Language } from '../../server/i18n/language.ts';
import { PAGE_CATALOGUES } from '../../server/i18n/page-catalogues.ts';
import { evidenceLines, type Voice } from '../../server/i18n/render-reason.ts';
import { shareText } from '../../server/i18n/render-verdict.ts';
import { templateName } from '../../server/i18n/template-name.ts';
import { html, NOTHING, type Html } from './html.ts';

/**
 * The suspects as a table. On a narrow screen its rows become cards, each cell with its heading before it; roles are
 * written out because browsers drop a table's own when it is laid out otherwise.
 */
export function renderCulprits(culprits: readonly Culprit[], voice: Voice, language: Language): Html {
  if (culprits.length === 0) return NOTHING;
  const { column, heading } = voice.catalogue;
  const headings = [
    column.template,
    column.probability,
    PAGE_CATALOGUES[language].shareOfExcess,
    column.since,
    heading.reasons,
  ];
  return html`<section class="culprits" aria-labelledby="culprits-heading">
    <h2 id="culprits-heading">${heading.suspects}</h2>
    <table role="table" aria-labelledby="culprits-heading">
      <thead role="rowgroup">
        <tr role="row">
          ${headings.map((text) => html`<th role="columnheader" scope="col">${text}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${culprits.map((culprit) => row(culprit, voice, headings))}
      </tbody>
    </table>
  </section>`;
}

function row(culprit: Culprit, voice: Voice, headings: readonly string[]): Html {
  const { catalogue, format } = voice;
  const sentences = [
    ...evidenceLines(culprit.reasons, voice),
    ...(culprit.named ? [catalogue.reason.without(format, culprit)] : []),
  ];
  const cells = [
    { name: 'number', value: html`${format.probability(culprit.probability)}` },
    { name: 'number', value: html`${shareText(culprit, voice)}` },
    { name: 'since', value: html`${format.instant(culprit.since)}` },
    {
      name: 'reasons',
      value:
        sentences.length === 0
          ? NOTHING
          : html`<ul>
              ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
            </ul>`,
    },
  ];
  return html`<tr role="row" ${culprit.named ? html` class="named"` : NOTHING}>
    <th role="rowheader" scope="row">${breakable(templateName(culprit.template, catalogue))}</th>
    ${cells.map(({ name, value }, index) => html`<td role="cell" class="${name}" data-heading="${headings[index + 1] ?? ''}"><div>${value}</div></td>`)}
  </tr>`;
}

/** A name that may go on in the next line after each of its underscores. */
function breakable(name: string): Html[] {
  return name.split(/(?<=_)/).map((part, index) => (index === 0 ? html`${part}` : html`<wbr />${part}`));
}
