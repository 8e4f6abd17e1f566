import type { ReactNode } from 'react';
import type { Verdict } from '../../../../server/analysis/verdict.ts';
import { shownCulprits } from '../../../../server/i18n/render-verdict.ts';
import { templateName } from '../../../../server/i18n/template-name.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { ScrollTable } from '../../shared/scroll-table.tsx';
import { TemplateLabel } from '../../shared/template-label.tsx';

/** To whom the suspected templates went, by what those people had agreed to when the message was sent. */
export function ConsentFold({ verdict }: { verdict: Verdict }): ReactNode {
  const { words, format, catalogue } = useVoice();
  const { consent } = words.now;
  const { unknownConsent } = verdict.data;
  const rows = shownCulprits(verdict).flatMap(({ template, reasons }) => {
    const mismatch = reasons.find((reason) => reason.kind === 'topic-mismatch');
    if (mismatch === undefined) return [];
    const { keep, leaveOut, unknown, outsideShare, usualOutsideShare } = mismatch;
    const cells = [
      <TemplateLabel key="name" name={templateName(template, catalogue)} />,
      format.number(keep),
      format.number(leaveOut),
      format.number(unknown),
      format.percent(outsideShare),
      format.percent(usualOutsideShare),
    ];
    return [{ key: template.key, cells }];
  });
  return (
    <>
      {rows.length === 0 ? (
        <p>{consent.none}</p>
      ) : (
        <ScrollTable
          stacks
          caption={words.now.fold.consent}
          columns={[
            { name: consent.template },
            ...[consent.agreed, consent.outside, consent.unknown, consent.share, consent.usual].map(
              (name) => {
                return { name, isNumber: true };
              },
            ),
          ]}
          rows={rows}
        />
      )}
      {unknownConsent !== null && <p>{consent.account(format, { share: unknownConsent })}</p>}
    </>
  );
}
