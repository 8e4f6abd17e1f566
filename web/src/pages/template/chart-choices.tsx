import { Checkbox, SegmentedControl } from '@mantine/core';
import { useCallback, type ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import { useShortcut } from '../../shared/keyboard/shortcuts.ts';
import { withWord } from '../../shared/with-word.ts';
import styles from './template-page.module.css';
import { useTemplateSearch } from './template-search.ts';

/** Whether opt-outs are shown by the delivery or as they are. */
export function MeasureChoice(): ReactNode {
  const { chart: text } = useVoice().words.template;
  const [{ measure }, change] = useTemplateSearch();
  return (
    <SegmentedControl
      aria-label={text.measureName}
      value={measure}
      onChange={(value) => change({ measure: value === 'count' ? 'count' : 'rate' })}
      data={(['rate', 'count'] as const).map((value) => ({ value, label: text.measure[value] }))}
    />
  );
}

/** What it is compared with; `c` for the period before. */
export function CompareChoice(): ReactNode {
  const { chart: text } = useVoice().words.template;
  const [{ compare }, change] = useTemplateSearch();
  const isBefore = compare.includes('previous');
  const toggle = useCallback(
    () => change({ compare: withWord(compare, 'previous', !isBefore) }),
    [change, compare, isBefore],
  );
  useShortcut({ key: 'c', name: text.keys.compare, place: 'here', run: toggle });
  return (
    <fieldset className={styles['compare']}>
      <legend>{text.compareName}</legend>
      {(['previous', 'rest'] as const).map((kind) => (
        <Checkbox
          key={kind}
          label={text[kind]}
          checked={compare.includes(kind)}
          onChange={({ currentTarget }) =>
            change({ compare: withWord(compare, kind, currentTarget.checked) })
          }
        />
      ))}
    </fieldset>
  );
}
