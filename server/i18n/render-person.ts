import type { PersonReport } from '../analysis/person/person-report.ts';
import { CATALOGUES } from './catalogues.ts';
import { createFormat } from './format.ts';
import { escapeHtml } from './html.ts';
import type { Language } from './language.ts';
import { tableOf, type Voice } from './person-voice.ts';
import { PRIVACY_CATALOGUES } from './privacy-catalogues.ts';
import { messageTable } from './render-person-messages.ts';
import { optOutTable, suppressionTable } from './render-person-opt-outs.ts';
import { templateName } from './template-name.ts';

const STYLE = `:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}
body{margin:0 auto;max-width:70rem;padding:1rem;overflow-wrap:anywhere}
h1,h2{line-height:1.25}h2{margin-top:2.5rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}
caption{text-align:left;position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #8888;overflow-wrap:normal}
@media print{.scroll{overflow:visible}details>*{display:block}}`;

/** An access report as one HTML document that needs nothing beside it: no script, no picture, no address. */
export function renderPerson(
  report: PersonReport,
  { language, zone }: { language: Language; zone: string },
): string {
  const words = PRIVACY_CATALOGUES[language];
  // No instant is of this year, so that every one is written with its own.
  const format = createFormat({ language, zone, now: 0 });
  const voice: Voice = {
    words,
    format,
    nameOf: (template) => (template === null ? words.notKnown : templateName(template, CATALOGUES[language])),
    when: (at) => (at === null ? '' : format.instant(at)),
  };
  const sections = [
    section(words.heading.identities, identities(report, voice)),
    section(words.heading.consents, consents(report, voice)),
    section(words.heading.messages, messageTable(report, voice)),
    section(words.heading.optOuts, optOutTable(report, voice)),
    section(words.heading.suppressions, suppressionTable(report, voice)),
    section(
      words.heading.disclosures,
      `${disclosures(report, voice)}\n<p>${escapeHtml(words.disclosure.note)}</p>`,
    ),
    section(words.heading.purposes, `${purposes(voice)}\n<p>${escapeHtml(words.recipients)}</p>`),
    section(
      words.heading.rights,
      `<ul>${words.rights.map((right) => `<li>${escapeHtml(right)}</li>`).join('')}</ul>`,
    ),
    section(words.heading.bodies, `<p>${escapeHtml(words.bodies(format, report.bodies))}</p>`),
    section(words.heading.record, record(report, voice)),
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(words.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(words.title)}</h1>
<p>${escapeHtml(words.made(format, { at: report.at }))} (${escapeHtml(zone)})</p>
<p>${escapeHtml(words.intro)}</p>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

function section(heading: string, content: string): string {
  return `<section>\n<h2>${escapeHtml(heading)}</h2>\n${content}\n</section>`;
}

function identities(report: PersonReport, voice: Voice): string {
  const { words, when } = voice;
  const { column } = words;
  const rows = report.identities.map(({ kind, value, from, until }) => [
    words.identity[kind],
    value ?? words.notKept,
    from === null ? words.always : when(from),
    until === null ? words.now : when(until),
  ]);
  return tableOf(
    words.heading.identities,
    [column.kind, column.name, column.from, column.until],
    rows,
    voice,
  );
}

function consents(report: PersonReport, voice: Voice): string {
  const { words, when } = voice;
  const { column } = words;
  const rows = report.consents.map((consent) => [
    when(consent.at),
    words.action[consent.action],
    consent.topic,
    consent.source ?? '',
    consent.wording ?? '',
    consent.evidence ?? '',
    consent.actor ?? '',
    when(consent.expiresAt),
    when(consent.recordedAt),
  ]);
  const headings = [
    column.at,
    column.what,
    column.topic,
    column.source,
    column.wording,
    column.evidence,
    column.by,
    column.expires,
    column.recorded,
  ];
  return tableOf(words.heading.consents, headings, rows, voice);
}

function disclosures(report: PersonReport, voice: Voice): string {
  const { words, when } = voice;
  const rows = report.disclosures.map(({ at, actor, action, sure }) => [
    when(at),
    actor,
    words.disclosure.actions[action] ?? action,
    sure ? words.disclosure.sure : words.disclosure.maybe,
  ]);
  const { column } = words;
  return tableOf(
    words.heading.disclosures,
    [column.at, column.who, column.what, column.certainty],
    rows,
    voice,
  );
}

function purposes(voice: Voice): string {
  const { words } = voice;
  const { column } = words;
  const rows = words.purposes.map(({ category, purpose, legal, kept }) => [category, purpose, legal, kept]);
  return tableOf(
    words.heading.purposes,
    [column.category, column.purpose, column.legal, column.kept],
    rows,
    voice,
  );
}

function record(report: PersonReport, voice: Voice): string {
  const { words, format, nameOf, when } = voice;
  const { column } = words;
  const rows = report.record.map(({ at, recordedAt, kind, message, template, topic, details }) => [
    when(at),
    kind,
    message === null ? '' : format.number(message),
    template === null ? '' : nameOf(template),
    topic ?? '',
    Object.entries(details)
      .map(([name, value]) => `${name}: ${value}`)
      .join('; '),
    when(recordedAt),
  ]);
  const headings = [
    column.at,
    column.what,
    column.number,
    column.template,
    column.topic,
    column.details,
    column.recorded,
  ];
  const count = escapeHtml(words.record(format, { events: rows.length }));
  return `<details><summary>${count}</summary>\n${tableOf(words.heading.record, headings, rows, voice)}\n</details>`;
}
