import type { ReactNode } from 'react';
import { FIX_MS } from '../../../../server/core/fix-time.ts';
import { templateName } from '../../../../server/i18n/template-name.ts';
import type { IncidentStep } from '../../api/answers.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { Card } from '../../shared/layout/card.tsx';

/** What was done about the templates of an incident, and whether it worked; nothing while nothing was done. */
export function Fixes({ steps }: { steps: readonly IncidentStep[] }): ReactNode {
  const { words, format, catalogue } = useVoice();
  const { fixes } = words.incident;
  const seen = steps.filter(({ kind }) => kind === 'fix-seen');
  if (seen.length === 0) return null;
  return (
    <Card heading={fixes.heading}>
      {seen.map(({ number, template, fix }) => {
        if (template === null || fix === null) return null;
        const at = instantOf(fix.at);
        const judged = steps.find(
          (step) => step.kind === 'fix-judged' && step.template?.key === template.key,
        );
        const result =
          judged === undefined
            ? [fixes.tooEarly(format, { at: at + FIX_MS })]
            : [
                judged.avoided === null ? fixes.nothing : fixes.avoided(format, judged.avoided),
                fixes.rating[judged.rating ?? 'unknown'],
              ];
        const done = fixes.done[fix.kind](format, { template: templateName(template, catalogue), at });
        return <p key={number}>{[done, ...result].join(' ')}</p>;
      })}
    </Card>
  );
}
