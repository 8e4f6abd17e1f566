import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Culprit } from '../../../../server/analysis/verdict.ts';
import { audienceQuery } from '../../api/queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Icon, type IconName } from '../icon.tsx';
import type { Tone } from '../chip.tsx';
import { useIsStranger } from '../sharing/stranger.ts';
import { LeaveOutLinks } from './leave-out-links.tsx';
import styles from './what-to-do.module.css';

type Group = {
  tone: Tone;
  icon: IconName;
  text: string;
  n: number;
  people: number | undefined;
  rate: number | null;
};

/** The smallest fix: who keeps getting the template, and who does not. */
export function WhatToDo({ culprit }: { culprit: Culprit }): ReactNode {
  const { words, format } = useVoice();
  const { fix } = words.now;
  const mismatch = culprit.reasons.find((reason) => reason.kind === 'topic-mismatch');
  // A stranger with a share link is not told of people.
  const enabled = !useIsStranger();
  const audience = useQuery({ ...audienceQuery(culprit.template.key, culprit.since), enabled });
  const groups: Group[] = [];
  if (mismatch !== undefined && mismatch.leaveOut > 0) {
    const { keep, leaveOut, unknown, rateInside, rateOutside } = mismatch;
    const people = audience.data;
    groups.push(
      { tone: 'calm', icon: 'check', text: fix.keep, n: keep, people: people?.keep, rate: rateInside },
      {
        tone: 'alarm',
        icon: 'cross',
        text: fix.leaveOut,
        n: leaveOut,
        people: people?.leaveOut,
        rate: rateOutside,
      },
    );
    if (unknown > 0) {
      const clarify = { text: fix.clarify, n: unknown, people: people?.unknown, rate: null };
      groups.push({ tone: 'caution', icon: 'question', ...clarify });
    }
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
              <svg key={tone} data-tone={tone} width={`${total > 0 ? (n / total) * 100 : 0}%`} />
            ))}
          </div>
          <ul className={styles['groups']}>
            {groups.map(({ tone, icon, text, n, people, rate }) => (
              <li key={tone} data-tone={tone}>
                <Icon name={icon} size="1.3rem" />
                <div>
                  <p className={styles['text']}>{text}</p>
                  <p>
                    {fix.deliveries(format, { n })}
                    {people !== undefined && ` · ${fix.people(format, { n: people })}`}
                  </p>
                  {rate !== null && <p className="quiet">{fix.rate(format, { rate })}</p>}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <LeaveOutLinks culprit={culprit} audience={audience.data} />
    </>
  );
}
