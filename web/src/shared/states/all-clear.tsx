import type { ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import { StateBox } from './state-box.tsx';

/** Nothing to do: said in a word, with when that was last looked at. */
export function AllClear({ title, text, at }: { title: string; text?: string; at: number }): ReactNode {
  const { words, format } = useVoice();
  return (
    <StateBox tone="calm" icon="check" title={title}>
      {text !== undefined && <p>{text}</p>}
      <p className="quiet">{words.states.checked(format, { at })}</p>
    </StateBox>
  );
}
