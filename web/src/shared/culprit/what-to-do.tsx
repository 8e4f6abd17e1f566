import type { ReactNode } from 'react';
import type { Culprit } from '../../../../server/analysis/verdict.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Icon, type IconName } from '../../shared/icon.tsx';
import type { Tone } from '../../shared/chip.tsx';
import styles from './what-to-do.module.css';

type Group = { tone: Tone; icon: IconName; text: string; n: number; rate: number | null };

/** The smallest fix: who keeps getting the template, and who does not. */
export function WhatToDo({ culprit }: { culprit: Culprit }): ReactNode {
  const { words, format } = useVoice();
  const { fix } = words.now;
  const mismatch = culprit.reasons.find((reason) => reason.kind === 'topic-mismatch');
  const groups: Group[] = [];
  if (mismatch !== undefined && mismatch.leaveOut > 0) {
    const { keep, leaveOut, unknown, rateInside, rateOutside } = mismatch;
    groups.push({ tone: 'calm', icon: 'check', text: fix.keep, n: keep, rate: rateInside });
    groups.push({ tone: 'alarm', icon: 'cross', text: fix.leaveOut, n: leaveOut, rate: rateOutside });
    if (unknown > 0)
      groups.push({ tone: 'caution', icon: 'question', text: fix.clarify, n: unknown, rate: null });
  }
  const total = groups.reduce((sum, { n }) => sum + n, 0);
  return (
    <>
      <h3>{fix.heading}</h3>
      {groups.length === 0 ? (
        <p>{fix.none}</p>
      ) : (
        <>
          <div className={styles['bar']} aria-hidden="true">
            {groups.map(({ tone, n }) => (
              <span key={tone} data-tone={tone} style={{ flexGrow: total > 0 ? n / total : 0 }} />
            ))}
          </div>
          <ul className={styles['groups']}>
            {groups.map(({ tone, icon, text, n, rate }) => (
              <li key={tone} data-tone={tone}>
                <Icon name={icon} size="1.3rem" />
                <div>
                  <p className={styles['text']}>{text}</p>
                  <p>{fix.deliveries(format, { n })}</p>
                  {rate !== null && <p className="quiet">{fix.rate(format, { rate })}</p>}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
