import { Button } from '@mantine/core';
import { Suspense, useId, useRef, type ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import { ScrollTable, type Column } from '../scroll-table.tsx';
import styles from './chart-frame.module.css';
import { savePng } from './save-png.ts';
import { usePalette } from './use-palette.ts';

/**
 * A chart with all it needs to be understood without being seen: a title, one sentence that says what it shows, and the
 * same numbers as a table. `children`: the chart, loaded when it is first shown (`lazy`). Which of the two is shown belongs
 * to the address of the page.
 */
export function ChartFrame({
  title,
  summary,
  note,
  fileName,
  height,
  columns,
  rows,
  isTable,
  onTable,
  children,
}: {
  title: string;
  summary: string;
  /** Period and time zone. */
  note: string;
  fileName: string;
  height: number;
  columns: readonly Column[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  isTable: boolean;
  onTable(isTable: boolean): void;
  children: ReactNode;
}): ReactNode {
  const { charts } = useVoice().words;
  const { paper, ink } = usePalette();
  const drawing = useRef<HTMLDivElement>(null);
  const id = useId();
  const save = (): void => {
    const svg = drawing.current?.querySelector('svg');
    if (svg) void savePng(svg, { name: fileName, title, paper, ink });
  };
  return (
    <figure className={styles['frame']} aria-labelledby={id}>
      <figcaption>
        <h3 id={id}>{title}</h3>
        <p>{summary}</p>
        <p className="quiet">{note}</p>
      </figcaption>
      {isTable ? (
        <ScrollTable caption={title} columns={columns} rows={rows} />
      ) : (
        // The sentence above says it; who wants the numbers takes the table.
        <div ref={drawing} className={styles['drawing']} style={{ height }}>
          <Suspense fallback={<p className="quiet">{charts.loading}</p>}>{children}</Suspense>
        </div>
      )}
      <div className={styles['tools']}>
        <Button variant="subtle" size="compact-sm" onClick={() => onTable(!isTable)}>
          {isTable ? charts.asChart : charts.asTable}
        </Button>
        {!isTable && (
          <Button variant="subtle" size="compact-sm" onClick={save}>
            {charts.savePng}
          </Button>
        )}
      </div>
    </figure>
  );
}
