import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import { useTemplateSearch } from './template-search.ts';

/** Whether days are those on which people left, or those of the messages. */
export function ClockChoice(): ReactNode {
  const { chart: text } = useVoice().words.template;
  const [{ clock }, change] = useTemplateSearch();
  return (
    <SegmentedControl
      aria-label={text.clockName}
      value={clock}
      onChange={(value) => change({ clock: value === 'cohort' ? 'cohort' : 'event' })}
      data={(['event', 'cohort'] as const).map((value) => ({ value, label: text.clock[value] }))}
    />
  );
}
