import type { ReactNode } from 'react';
import type { HealthAnswer } from '../../api/answers.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { ScrollTable } from '../../shared/scroll-table.tsx';
import { wordFor } from '../../../../server/i18n/word-for.ts';
import styles from './data-health.module.css';
import { mailSentences } from './mail-sentences.ts';
import { PlatformPolls } from './platform-polls.tsx';
import listStyles from './now-page.module.css';

/** Everything known about how the data comes in. */
export function HealthDetails({ data }: { data: HealthAnswer }): ReactNode {
  const { words, format } = useVoice();
  const { health } = words;
  const { column } = health;
  const { pending, quarantined, unlinkedShare, deliveries, lastWebhookAt, drops, jobs, platform } = data;
  const sentences = [
    lastWebhookAt === null ? health.noWebhook : health.lastWebhook(format, { at: instantOf(lastWebhookAt) }),
    health.waiting(format, { n: pending.count }),
    ...(pending.oldestAt === null ? [] : [health.waitingSince(format, { at: instantOf(pending.oldestAt) })]),
    health.setAside(format, { n: quarantined }),
    unlinkedShare === null
      ? health.noDeliveries
      : health.unlinked(format, { share: unlinkedShare, deliveries }),
    ...mailSentences(data.mail, { text: health.mail, format }),
  ];
  return (
    <div className={styles['details']}>
      <ul className={listStyles['list']}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <PlatformPolls platform={platform} />
      {drops.length === 0 ? (
        <p>{health.noDrops}</p>
      ) : (
        <ScrollTable
          stacks
          caption={health.drops}
          isCaptionShown
          columns={[{ name: column.reason }, { name: column.detail }, { name: column.n, isNumber: true }]}
          rows={drops.map(({ reason, detail, n }) => {
            return { key: `${reason} ${detail}`, cells: [reason, detail, format.number(n)] };
          })}
        />
      )}
      {jobs.length > 0 && (
        <ScrollTable
          stacks
          caption={health.jobs}
          isCaptionShown
          columns={[{ name: column.job }, { name: column.state }, { name: column.at }]}
          rows={jobs.map(({ job, period, state, finishedAt }) => {
            const name = wordFor(health.job, job);
            const ended = finishedAt === null ? '' : format.instant(instantOf(finishedAt));
            return { key: `${job} ${period}`, cells: [name, wordFor(health.jobState, state), ended] };
          })}
        />
      )}
    </div>
  );
}
