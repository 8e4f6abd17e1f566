import type { ReactNode } from 'react';
import { ageOf } from '../../../../server/i18n/age-of.ts';
import type { HealthAnswer } from '../../api/answers.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import listStyles from './now-page.module.css';

/** How asking the platform went: how old each kind of data is, and what keeps it from being newer. */
export function PlatformPolls({ platform: { state, polls } }: Pick<HealthAnswer, 'platform'>): ReactNode {
  const { format, platform, graphProblems } = useVoice();
  const lines = polls.map(({ waba, kind, doneAt, ageMs, problem }) => {
    const name = platform.kind[kind];
    const at = doneAt === null ? null : instantOf(doneAt);
    if (problem !== null) {
      const text = graphProblems[problem.kind](format, problem);
      return platform.problem(format, { waba, kind: name, text, at });
    }
    if (at === null || ageMs === null) return platform.never(format, { waba, kind: name });
    return platform.polled(format, { waba, kind: name, at, age: platform.ago(format, ageOf(ageMs)) });
  });
  return (
    <section>
      <h3>{platform.heading}</h3>
      {state === 'not connected' && <p>{platform.notConnected}</p>}
      {lines.length > 0 && (
        <ul className={listStyles['list']}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
