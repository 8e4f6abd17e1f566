import { isoInstant } from '../core/business-day.ts';
import { policyRule } from '../policy/rules.ts';
import type { ListedTemplate } from './fold-templates.ts';
import type { ListedFinding } from './list-templates.ts';

/** The same with what policy checks find in it. */
export function answerWithFindings(template: ListedTemplate & { findings: readonly ListedFinding[] }) {
  return { ...templateAnswer(template), findings: template.findings.map(findingAnswer) };
}

function findingAnswer({ rule, severity, source, language, span, text, waiver }: ListedFinding) {
  return {
    rule,
    severity,
    reference: policyRule(rule).reference,
    source,
    language,
    where: span === null ? null : { ...span, text },
    waiver: waiver === null ? null : { ...waiver, at: isoInstant(waiver.at) },
  };
}

/** What is told of a template. */
export function templateAnswer(template: ListedTemplate) {
  const { key, id, name, language, category, topic, deliveries, optOuts, firstSeenAt: at } = template;
  const firstSeenAt = at === null ? null : isoInstant(at);
  return { key, id, name, language, category, topic, firstSeenAt, deliveries, optOuts };
}
