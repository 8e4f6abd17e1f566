import type { ReactNode } from 'react';
import { ApiFailure } from '../api/failure.ts';
import { useVoice } from '../i18n/voice.tsx';
import type { SettingsCatalogue } from '../../../server/i18n/dashboard/settings-catalogue.ts';

type Why = keyof SettingsCatalogue['failed'];

/** Why a change was not made; nothing when it was. `refused`: what it means when the server does not take what was given. */
export function ChangeFailed({ error, refused }: { error: Error | null; refused: Why }): ReactNode {
  const { words, format } = useVoice();
  const { settings, states } = words;
  if (error === null) return null;
  if (!(error instanceof ApiFailure)) throw error;
  const { kind, scope, waitSeconds } = error;
  const sentence =
    kind === 'forbidden'
      ? states.forbidden.text(format, { scope })
      : kind === 'refused'
        ? settings.failed[refused]
        : kind === 'too-many'
          ? words.signIn.tooMany(format, { seconds: waitSeconds })
          : kind === 'offline'
            ? states.offline
            : kind === 'trouble'
              ? states.trouble
              : settings.failed.other;
  return <p role="alert">{sentence}</p>;
}
