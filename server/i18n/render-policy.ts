import type { NamedTemplate } from '../analysis/verdict.ts';
import type { JudgedFinding } from '../core/policy-finding.ts';
import type { EpochMs } from '../core/time.ts';
import { CATALOGUES } from './catalogues.ts';
import { createFormat } from './format.ts';
import type { Language } from './language.ts';
import { OPERATOR_CATALOGUES } from './operator-catalogues.ts';
import { templateName } from './template-name.ts';
import { textTable } from './text-table.ts';

/** A template with what policy checks find in it; `text`: the words a finding is about, null where there are none. */
export type CheckedTemplateLine = NamedTemplate & {
  findings: readonly (JudgedFinding & { text: string | null; reference: string })[];
};

/** The findings of all templates as plain text; templates without any are left out. */
export function renderPolicy(
  templates: readonly CheckedTemplateLine[],
  { language, zone, now }: { language: Language; zone: string; now: EpochMs },
): string {
  const words = OPERATOR_CATALOGUES[language].policy;
  const catalogue = CATALOGUES[language];
  const format = createFormat({ language, zone, now });
  const sections = templates
    .filter(({ findings }) => findings.length > 0)
    .map(({ findings, ...template }) => {
      const rows = findings.map(({ rule, severity, source, text, reference, waiver }) => [
        words.severity[severity],
        catalogue.policyRule[rule],
        source === 'values' ? words.inValues : text === null ? '' : `"${text.replaceAll(/\s+/g, ' ')}"`,
        waiver === null ? reference : words.waived(format, waiver),
      ]);
      const [, , ...lines] = textTable(COLUMNS, rows);
      return [templateName(template, catalogue), ...lines.map((line) => `  ${line}`)].join('\n');
    });
  if (sections.length === 0) return `${words.none}\n`;
  return `${[...sections, words.note].join('\n\n')}\n`;
}

/** Without headings: what stands in a column is plain to see. */
const COLUMNS = Array.from({ length: 4 }, () => ({ heading: '', align: 'left' as const }));
