import type { PolicyFinding } from '../core/policy-finding.ts';
import { checkTemplate, type CheckedTemplate } from './check-template.ts';

/** Templates of some accounts, two megabytes or so; a cache, so its size only decides how often a text is read again. */
const LIMIT = 1_000;

const known = new Map<string, readonly PolicyFinding[]>();

/** `checkTemplate`, remembered by content: an analysis asks for the same texts every minute. */
export function checkOnce(template: CheckedTemplate): readonly PolicyFinding[] {
  const content = JSON.stringify(template);
  let findings = known.get(content);
  if (!findings) {
    if (known.size >= LIMIT) known.clear();
    known.set(content, (findings = checkTemplate(template)));
  }
  return findings;
}
