import type { PolicySpan } from '../core/policy-finding.ts';
import type { TemplateHistory } from '../core/template.ts';
import { templateTexts } from '../core/template-texts.ts';
import type { EpochMs } from '../core/time.ts';
import { contentAt } from './content-at.ts';

/** The words of a template that a finding of the same instant is about; null when they are no longer there. */
export function spanText(
  history: Pick<TemplateHistory, 'components'>,
  span: PolicySpan,
  at: EpochMs,
): string | null {
  const found = templateTexts(contentAt(history, at)?.value ?? []).find(
    ({ place }) =>
      place.component === span.component &&
      place.member === span.member &&
      place.card === span.card &&
      place.button === span.button,
  );
  return found?.text.slice(span.from, span.to) ?? null;
}
