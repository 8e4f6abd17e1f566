import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, type ReactNode } from 'react';
import { healthQuery } from '../../api/queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Chip } from '../../shared/chip.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { useShortcut } from '../../shared/keyboard/shortcuts.ts';
import { Dialog } from '../../shared/dialog.tsx';
import { Answer } from '../../shared/states/answer.tsx';
import styles from './data-health.module.css';
import { HealthDetails } from './health-details.tsx';
import { needsALook } from './needs-a-look.ts';
import { useNowSearch } from './now-search.ts';

/** How well the data comes in: a line, and the details behind it. */
export function DataHealth(): ReactNode {
  const { words, format } = useVoice();
  const { health } = words;
  const [{ panel }, change] = useNowSearch();
  const query = useQuery(healthQuery);
  const open = useCallback(() => change({ panel: 'data' }), [change]);
  useShortcut({ key: 'd', name: health.open, place: 'here', run: open });
  return (
    <section aria-label={health.title}>
      <Answer query={query} bones={['3.2rem']}>
        {(data) => {
          const { lastWebhookAt, pending, quarantined } = data;
          const isBad = needsALook(data);
          return (
            <div className={styles['strip']}>
              <Chip tone={isBad ? 'caution' : 'calm'}>{isBad ? health.look : health.good}</Chip>
              <p>
                {[
                  lastWebhookAt === null
                    ? health.noWebhook
                    : health.lastWebhook(format, { at: instantOf(lastWebhookAt) }),
                  health.waiting(format, { n: pending.count }),
                  health.setAside(format, { n: quarantined }),
                ].join(' · ')}
              </p>
              <Button variant="subtle" size="compact-sm" onClick={open}>
                {health.open}
              </Button>
              <Dialog
                isBeside
                title={health.title}
                isOpen={panel === 'data'}
                onClose={() => change({ panel: 'none' })}
              >
                <HealthDetails data={data} />
              </Dialog>
            </div>
          );
        }}
      </Answer>
    </section>
  );
}
