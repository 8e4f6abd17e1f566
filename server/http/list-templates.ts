import type { JudgedFinding } from '../core/policy-finding.ts';
import { DAY_MS, type EpochMs } from '../core/time.ts';
import { foldPolicyFacts } from '../ingest/apply/policy-facts.ts';
import { findingsAt } from '../policy/findings-at.ts';
import { spanText } from '../policy/span-text.ts';
import type { TemplateReadStore } from '../store/read-ports.ts';
import { withFirstMessages } from './first-messages.ts';
import { foldTemplates, type ListedTemplate } from './fold-templates.ts';

/** A finding with the words it is about; null for values, which are not kept, and for what is missing altogether. */
export type ListedFinding = JudgedFinding & { text: string | null };

/** Every template that was described or used, busiest first, with what policy checks find in it. */
export async function listTemplates(
  store: TemplateReadStore,
  now: EpochMs,
): Promise<(ListedTemplate & { findings: ListedFinding[] })[]> {
  const rows = await store.load(now - 7 * DAY_MS);
  const { templates, aliases, registry } = await foldTemplates(rows, now);
  await withFirstMessages(store, aliases);
  const facts = foldPolicyFacts(rows.events, registry);
  return templates
    .map((template) => {
      const history = registry.histories.get(template.key) ?? null;
      const findings = findingsAt({ history, facts: facts.get(template.key) ?? null }, now);
      return {
        ...template,
        findings: findings.map((finding) => ({
          ...finding,
          text: history && finding.span ? spanText(history, finding.span, now) : null,
        })),
      };
    })
    .sort((a, b) => b.deliveries - a.deliveries || (a.key < b.key ? -1 : 1));
}
