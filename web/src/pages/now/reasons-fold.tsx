import { lazy, type ReactNode } from 'react';
import type { DataSummary } from '../../../../server/analysis/verdict.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { barsHeight } from '../../shared/chart/bars-height.ts';
import { ChartFrame } from '../../shared/chart/chart-frame.tsx';
import { withWord } from '../../shared/with-word.ts';
import { wordFor } from '../../../../server/i18n/word-for.ts';
import styles from './now-page.module.css';
import { useNowSearch } from './now-search.ts';

const Bars = lazy(() => import('../../shared/chart/bars.tsx'));

type Count = { key: string; name: string; optOuts: number };

/** By which ways people left, and what they said when asked why. */
export function ReasonsFold({ data }: { data: DataSummary }): ReactNode {
  const { words, catalogue } = useVoice();
  const { bars } = words.now;
  const channels = data.byChannel.map(({ channel, optOuts }) => {
    return { key: channel, name: wordFor(catalogue.channel, channel), optOuts };
  });
  const reasons = data.byReason.map(({ reason, optOuts }) => {
    return { key: reason, name: wordFor(catalogue.statedReason, reason), optOuts };
  });
  const isStated = reasons.some(({ key }) => key !== 'unknown');
  if (channels.length === 0) return <p>{bars.none}</p>;
  return (
    <div className={styles['pair']}>
      <CountChart chart="channels" title={bars.channels} counts={channels} />
      {isStated ? (
        <CountChart chart="reasons" title={bars.reasons} counts={reasons} />
      ) : (
        <p>{bars.noneStated}</p>
      )}
    </div>
  );
}

function CountChart({
  chart,
  title,
  counts,
}: {
  chart: 'channels' | 'reasons';
  title: string;
  counts: readonly Count[];
}): ReactNode {
  const { words, format, zone } = useVoice();
  const { bars } = words.now;
  const [{ table }, change] = useNowSearch();
  const total = counts.reduce((sum, { optOuts }) => sum + optOuts, 0);
  const [first] = counts;
  return (
    <ChartFrame
      title={title}
      summary={first === undefined ? bars.none : bars.summary(format, { ...first, total })}
      note={zone === null ? bars.period : `${bars.period} (${zone})`}
      fileName={`culprit-${chart}`}
      height={barsHeight(counts.length)}
      columns={[{ name: bars.kind }, { name: bars.optOuts, isNumber: true }]}
      rows={counts.map(({ key, name, optOuts }) => ({ key, cells: [name, format.number(optOuts)] }))}
      isTable={table.includes(chart)}
      onTable={(isTable) => change({ table: withWord(table, chart, isTable) })}
    >
      <Bars
        rows={counts.map(({ name, optOuts }) => ({ name, value: optOuts, label: format.number(optOuts) }))}
      />
    </ChartFrame>
  );
}
