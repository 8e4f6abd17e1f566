import { useQuery } from '@tanstack/react-query';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { createFormat, type Format } from '../../../server/i18n/format.ts';
import type { Language } from '../../../server/i18n/language.ts';
import { LANGUAGE_COOKIE } from '../../../server/i18n/language-cookie.ts';
import { verdictQuery } from '../api/queries.ts';
import { isSignedIn, session } from '../api/session.ts';
import { browser } from '../shared/keep.ts';
import { useStore } from '../shared/store.ts';
import { LANGUAGE_SETTING } from './first-language.ts';
import { loadTexts } from './load-texts.ts';
import type { Texts } from './texts.ts';

/** Words, numbers and instants as the reader wants them. `zone`: IANA zone of the account, null until it is known. */
export type Voice = Texts & {
  language: Language;
  format: Format;
  zone: string | null;
  speak(language: Language): void;
};

const YEAR_SECONDS = 365 * 24 * 3_600;

const zoneOf = ({ zone }: { zone: string }): string => zone;

const VoiceContext = createContext<Voice | null>(null);

/** Gives all below it a voice. `first`: the language to begin with, and its texts. */
export function VoiceProvider({
  first,
  children,
}: {
  first: { language: Language; texts: Texts };
  children: ReactNode;
}): ReactNode {
  const [{ language, texts }, setSpoken] = useState(first);
  // Before anybody has signed in, there is nothing to ask.
  const enabled = isSignedIn(useStore(session));
  const { data: zone = null } = useQuery({ ...verdictQuery, enabled, select: zoneOf });
  useEffect(() => {
    document.documentElement.lang = language;
    // The server draws the first page in it.
    document.cookie = `${LANGUAGE_COOKIE}=${language}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  }, [language]);
  const voice = useMemo<Voice>(() => {
    return {
      ...texts,
      language,
      zone,
      format: createFormat({ language, zone: zone ?? 'UTC', now: Date.now() }),
      speak(next) {
        browser.write(LANGUAGE_SETTING, next);
        void loadTexts(next).then((loaded) => setSpoken({ language: next, texts: loaded }));
      },
    };
  }, [language, texts, zone]);
  return <VoiceContext value={voice}>{children}</VoiceContext>;
}

/** The same voice in the zone of an account that the reader is no member of. */
export function InZone({ zone, children }: { zone: string; children: ReactNode }): ReactNode {
  const voice = useVoice();
  const there = useMemo<Voice>(() => {
    const { language } = voice;
    return { ...voice, zone, format: createFormat({ language, zone, now: Date.now() }) };
  }, [voice, zone]);
  return <VoiceContext value={there}>{children}</VoiceContext>;
}

export function useVoice(): Voice {
  const voice = use(VoiceContext);
  if (voice === null) throw new Error('useVoice needs a VoiceProvider above it');
  return voice;
}
