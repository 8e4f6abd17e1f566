import type { ReactNode } from 'react';
import { PREVIEW_KINDS } from '../../../../../server/core/preview-kind.ts';
import { useVoice } from '../../../i18n/voice.tsx';
import { Card } from '../../../shared/layout/card.tsx';

/** Every mail as it would look, each in a tab of its own. */
export function PreviewsCard(): ReactNode {
  const { words, format } = useVoice();
  const { mails } = words.settings;
  return (
    <Card heading={mails.previews}>
      <p className="quiet">{mails.previewsHint}</p>
      <ul>
        {PREVIEW_KINDS.map((kind) => (
          <li key={kind}>
            <a href={`/v1/mails/preview/${kind}?lang=${format.language}`} target="_blank" rel="noreferrer">
              {mails.previewOf[kind]}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
