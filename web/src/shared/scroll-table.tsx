import type { ReactNode } from 'react';
import styles from './scroll-table.module.css';

/** A column: `number` puts its cells to the right. */
export type Column = { name: string; isNumber?: boolean };

/** A table that scrolls by itself where the screen is narrower; `caption` names it, whether it is shown or not. One that `stacks`
 *  has the cells of a row below each other on a narrow screen, each with the name of its column, for what is read by the row. */
export function ScrollTable({
  caption,
  isCaptionShown = false,
  stacks = false,
  columns,
  rows,
}: {
  caption: string;
  isCaptionShown?: boolean;
  stacks?: boolean;
  columns: readonly Column[];
  /** Cells of each row, the first of which names it; `key` tells rows apart. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}): ReactNode {
  return (
    // Whoever has no pointer scrolls with the arrow keys.
    <div className={styles['scroll']} data-stacks={stacks} role="group" aria-label={caption} tabIndex={0}>
      <table className={styles['table']}>
        <caption className={isCaptionShown ? undefined : 'unseen'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, isNumber = false }) => (
              <th key={name} scope="col" data-number={isNumber}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) => {
                const column = columns[index];
                const Cell = index === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={column?.name}
                    scope={index === 0 ? 'row' : undefined}
                    data-number={column?.isNumber}
                    data-name={stacks && index > 0 ? column?.name : undefined}
                  >
                    {cell}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
