import type { ReactNode } from 'react';
import { Card } from '../../shared/layout/card.tsx';
import { ScrollTable, type Column } from '../../shared/scroll-table.tsx';

/** A part of the settings that lists things under what is to be known of them (`hint`), or says that there are none.
 *  `above`, `children`: what stands before and after the list. */
export function TableCard({
  heading,
  hint,
  none,
  columns,
  rows,
  above,
  children,
}: {
  heading: string;
  hint: string;
  none: ReactNode;
  columns: readonly Column[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  above?: ReactNode;
  children?: ReactNode;
}): ReactNode {
  return (
    <Card heading={heading}>
      {above}
      {/* The table is named by it for who hears it; seen, it does not scroll away with the table. */}
      <p className="quiet" aria-hidden={rows.length > 0}>
        {hint}
      </p>
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ScrollTable stacks caption={hint} columns={columns} rows={rows} />
      )}
      {children}
    </Card>
  );
}
