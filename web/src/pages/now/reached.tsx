import { useId, type ReactNode } from 'react';
import { commonLimit } from '../../../../server/core/people-of.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Chip, type Tone } from '../../shared/chip.tsx';
import styles from './reached.module.css';

/** From this share on little is left. */
const CLOSE = 0.8;
const TONE: Record<'room' | 'close' | 'full', Tone> = { room: 'calm', close: 'caution', full: 'alarm' };

/** How many people the last 24 h reached, beside the limit that all numbers share. `limits`: of each number, as the platform
 *  writes it. */
export function Reached({
  people,
  limits,
}: {
  people: number | null;
  limits: readonly (string | null)[];
}): ReactNode {
  const { words, format } = useVoice();
  const { reached: text } = words.now.numbers;
  const id = useId();
  const limit = commonLimit(limits);
  if (people === null || typeof limit !== 'number') {
    return (
      <p className="quiet">
        {people === null
          ? text.notKnown
          : limit === null
            ? text.unlimited(format, { people })
            : text.unknown(format, { people })}
      </p>
    );
  }
  const share = people / limit;
  const state = share >= 1 ? 'full' : share >= CLOSE ? 'close' : 'room';
  return (
    <div className={styles['reached']}>
      <h3 id={id}>{text.heading}</h3>
      <p>
        <Chip tone={TONE[state]}>{text.state[state]}</Chip> {text.of(format, { people, limit })}
      </p>
      <div
        className={styles['meter']}
        role="meter"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={limit}
        aria-valuenow={Math.min(people, limit)}
        aria-valuetext={format.percent(share)}
      >
        <span data-state={state} style={{ inlineSize: `${Math.min(1, share) * 100}%` }} />
        <i style={{ insetInlineStart: `${CLOSE * 100}%` }} />
      </div>
      <p className="quiet">{text.used(format, { share })}</p>
      <p className="quiet">{text.atLimit}</p>
    </div>
  );
}
