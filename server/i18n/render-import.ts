import type { FormatGap } from '../core/format-gap.ts';
import { IMPORT_PROSPECTS, type ImportProspect } from '../core/import-prospect.ts';
import type { EpochMs } from '../core/time.ts';
import type { Format } from './format.ts';
import { IMPORT_CATALOGUES } from './import-catalogues.ts';

/** What files would make known. */
export type ShownPreview = {
  events: ReadonlyMap<string, number>;
  statuses: ReadonlyMap<string, number>;
  invalidContacts: number;
  from: EpochMs | null;
  to: EpochMs | null;
  templates: ReadonlyMap<string, number>;
  inferredSends: number;
  optOuts: number;
  exactOptOuts: number;
};

/** What is known of a partner's file and of those laid out like it. */
export type ShownLayout = {
  names: readonly string[];
  missing: readonly string[];
  gaps: readonly FormatGap[];
  zone: string;
  otherValues: number;
  unfitting: number;
};

const SHOWN_TEMPLATES = 8;

/** The preview of a dry run, a line each. */
export function previewLines(
  preview: ShownPreview,
  prospects: Record<ImportProspect, boolean>,
  format: Format,
): string[] {
  const words = IMPORT_CATALOGUES[format.language];
  const { from, to, templates, optOuts: count, exactOptOuts: exact } = preview;
  const sends = preview.events.get('send') ?? 0;
  const largest = byCount(templates).slice(0, SHOWN_TEMPLATES);
  return [
    ...(preview.events.size === 0 ? [] : [words.events(format, { counts: typed(preview.events) })]),
    ...(preview.statuses.size === 0 ? [] : [words.statuses(format, { counts: typed(preview.statuses) })]),
    ...(from === null || to === null ? [] : [words.period(format, { from, to })]),
    ...(templates.size > 0
      ? [
          words.templates(format, {
            count: templates.size,
            largest: largest.map(([name, n]) => ({ name, count: n })),
          }),
        ]
      : sends > 0
        ? [words.noTemplates]
        : []),
    ...inferredLines(preview.inferredSends, format),
    ...(preview.invalidContacts === 0
      ? []
      : [words.invalidContacts(format, { count: preview.invalidContacts })]),
    words.optOuts(format, { count, exact }),
    words.consent(format, { count: preview.events.get('consent') ?? 0 }),
    words.prospects,
    ...IMPORT_PROSPECTS.map(
      (kind) => `  ${prospects[kind] ? `✓ ${words.prospect[kind].yes}` : `✗ ${words.prospect[kind].no}`}`,
    ),
  ];
}

/** How many sends had to be inferred. */
export function inferredLines(count: number, format: Format): string[] {
  return count === 0 ? [] : [IMPORT_CATALOGUES[format.language].inferred(format, { count })];
}

/** What a layout left out, and what it cannot carry. */
export function layoutLines(layout: ShownLayout, format: Format): string[] {
  const words = IMPORT_CATALOGUES[format.language];
  const { names, missing, gaps, zone, otherValues, unfitting } = layout;
  return [
    ...(missing.length === 0 ? [] : [words.missing(format, { places: missing })]),
    ...(unfitting === 0 ? [] : [words.unfitting(format, { count: unfitting })]),
    ...(otherValues === 0 ? [] : [words.otherValues(format, { count: otherValues })]),
    ...(gaps.length === 0 ? [] : [words.gaps(format, { names })]),
    ...gaps.map((gap) => `- ${words.gap[gap](format, { zone })}`),
  ];
}

function typed(counts: ReadonlyMap<string, number>): { type: string; count: number }[] {
  return byCount(counts).map(([type, count]) => ({ type, count }));
}

function byCount(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
}
