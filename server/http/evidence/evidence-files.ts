import type { Series, TemplatePage } from '../../analysis/templates/template-page.ts';
import type { Verdict } from '../../analysis/verdict.ts';
import { isoInstant } from '../../core/business-day.ts';
import { csvOf, type CsvCell } from '../../core/csv.ts';
import { fileNameOf } from '../../core/file-name.ts';
import { CATALOGUES } from '../../i18n/catalogues.ts';
import { EVIDENCE_CATALOGUES } from '../../i18n/evidence-catalogues.ts';
import { createFormat } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { maskVerdict } from '../../i18n/mask-verdict.ts';
import { headline } from '../../i18n/render-verdict.ts';
import { wordedVerdict } from '../../i18n/worded-verdict.ts';
import type { AuditEntry } from '../../store/read-ports.ts';
import { maskIncident, type IncidentPage } from '../shares/mask-incident.ts';
import { pageJson, seriesJson } from '../template-json.ts';

/** A template of the verdict with all that is shown of it. */
export type EvidenceTemplate = {
  name: string;
  page: TemplatePage;
  event: Series | null;
  cohort: Series | null;
};

export type Evidence = {
  verdict: Verdict;
  computedAt: number;
  version: number;
  zone: string;
  language: Language;
  account: Series | null;
  templates: readonly EvidenceTemplate[];
  inputs: { counts: CsvCell[][]; optOuts: CsvCell[][] } | null;
  /** What was decided, oldest first. */
  audit: readonly AuditEntry[];
  /** What the pack is about, where it is not the whole verdict. */
  about: { template: string } | { incident: IncidentPage } | null;
};

/** The files of an evidence pack by their names, as texts: nothing in them names a person. */
export function evidenceFiles(evidence: Evidence): Map<string, string> {
  const { verdict, zone, language, account, templates, inputs, audit, about } = evidence;
  const voice = { language, zone };
  const files = new Map([
    ['README.txt', readme(evidence)],
    ['verdict.json', jsonOf(wordedVerdict(maskVerdict(verdict), voice))],
    ['consent.csv', csvOf(consentRows(templates))],
    ['timeline.csv', csvOf(timelineRows(templates, audit))],
  ]);
  if (about !== null && 'incident' in about) {
    files.set('incident.json', jsonOf(maskIncident({ ...about.incident, verdict: null }, voice)));
    files.set('charts/incident.csv', csvOf(pointRows(about.incident.points)));
  }
  if (account !== null) files.set('charts/account.csv', csvOf(seriesRows(account, zone)));
  for (const [index, { name, page, event, cohort }] of templates.entries()) {
    // Two names may come to the same file.
    const file = fileNameOf([String(index + 1), name]);
    if (event !== null) files.set(`charts/${file}_event-day.csv`, csvOf(seriesRows(event, zone)));
    if (cohort !== null) files.set(`charts/${file}_send-day.csv`, csvOf(seriesRows(cohort, zone)));
    files.set(`templates/${file}.json`, jsonOf({ name, versions: pageJson(page).versions }));
  }
  if (inputs !== null) {
    files.set('inputs/counts.csv', csvOf(inputs.counts));
    files.set('inputs/opt-outs.csv', csvOf(inputs.optOuts));
  }
  return files;
}

function readme({ verdict, computedAt, version, zone, language, inputs, about }: Evidence): string {
  const words = EVIDENCE_CATALOGUES[language];
  const format = createFormat({ language, zone, now: computedAt });
  const lines = [
    words.title,
    '',
    words.about(format, { asOf: verdict.asOf, computedAt, version, zone }),
    ...(about === null
      ? []
      : [
          'incident' in about
            ? words.ofIncident(format, about.incident.incident)
            : words.ofTemplate(format, { name: about.template }),
        ]),
    headline(verdict, { catalogue: CATALOGUES[language], format }),
    '',
    words.nobody,
    '',
    ...Object.entries(words.file).map(([name, text]) => `${name}: ${text}`),
    ...(about !== null && 'incident' in about ? [`incident.json: ${words.incidentFile}`] : []),
    ...(inputs === null ? ['', words.noInputs] : []),
    '',
    words.check(format, { asOf: isoInstant(verdict.asOf) }),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function seriesRows(series: Series, zone: string): CsvCell[][] {
  const heading = [
    'day',
    'time_zone',
    'is_complete',
    'deliveries',
    'opt_outs_exact',
    'opt_outs_inferred',
    'opt_outs',
    'rate',
    'expected_opt_outs',
    'expected_low',
    'expected_high',
  ];
  const rows = seriesJson(series, zone).points.map((point): CsvCell[] => [
    point.day,
    zone,
    point.isComplete ? 1 : 0,
    point.deliveries,
    point.exact,
    point.inferred,
    point.optOuts,
    point.rate,
    point.expected?.optOuts ?? null,
    point.expected?.low ?? null,
    point.expected?.high ?? null,
  ]);
  return [heading, ...rows];
}

function pointRows(points: IncidentPage['points']): CsvCell[][] {
  const rows = points.map(({ at, excess, probability }): CsvCell[] => [at, 'UTC', excess, probability]);
  return [['at', 'time_zone', 'excess_opt_outs', 'probability'], ...rows];
}

function consentRows(templates: readonly EvidenceTemplate[]): CsvCell[][] {
  const heading = ['template', 'from', 'to', 'time_zone', 'consent', 'deliveries', 'opt_outs', 'rate'];
  const rows = templates.flatMap(({ name, page }) =>
    page.consent.classes.map(({ consent, deliveries, optOuts, rate }): CsvCell[] => {
      return [name, isoInstant(page.from), isoInstant(page.to), 'UTC', consent, deliveries, optOuts, rate];
    }),
  );
  return [heading, ...rows];
}

/** Who did something is told by its kind only: a member, a token, the service. */
function timelineRows(templates: readonly EvidenceTemplate[], audit: readonly AuditEntry[]): CsvCell[][] {
  const rows = [
    ...templates.flatMap(({ name, page }) =>
      page.timeline.map(({ at, kind, from, to }) => ({ at, cells: [name, kind, from, to, null] })),
    ),
    ...audit.map(({ at, actor, action, subject }) => {
      const template = subject !== null && /^(?:id|name):/.test(subject) ? subject : null;
      return { at, cells: [template, action, null, null, actor.split(':')[0] ?? ''] };
    }),
  ];
  return [
    ['at', 'time_zone', 'template', 'what', 'before', 'after', 'by'],
    ...rows.sort((a, b) => a.at - b.at).map(({ at, cells }) => [isoInstant(at), 'UTC', ...cells]),
  ];
}

function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
