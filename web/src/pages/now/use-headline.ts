import { useEffect, useRef } from 'react';
import type { Verdict } from '../../../../server/analysis/verdict.ts';
import { headline } from '../../../../server/i18n/render-verdict.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { announce } from '../../shared/live-region.tsx';

/** The verdict in one sentence; when it changes while somebody looks, it is read out. */
export function useHeadline(verdict: Verdict | null): string | null {
  const voice = useVoice();
  const said = verdict === null ? null : headline(verdict, voice);
  const before = useRef<{ said: string | null; language: string }>({ said: null, language: voice.language });
  useEffect(() => {
    const { current } = before;
    if (
      said !== null &&
      current.said !== null &&
      said !== current.said &&
      current.language === voice.language
    ) {
      announce(said);
    }
    before.current = { said, language: voice.language };
  }, [said, voice.language]);
  return said;
}
