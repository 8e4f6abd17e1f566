import type { InferResponseType } from 'hono/client';
import type { ReactNode } from 'react';
import { ageOf } from '../../../../server/i18n/age-of.ts';
import type { api } from '../../api/client.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { TableCard } from './table-card.tsx';

type Response = InferResponseType<typeof api.v1.sensitivity.$get, 200>['response'];
type Rule = Response['rules'][number];

/** What became of the alerts of each rule, and what that speaks for. */
export function ResponseCard({ response: { days, needed, rules } }: { response: Response }): ReactNode {
  const { words, format } = useVoice();
  const { response: text, level } = words.settings.sensitivity;
  const part = (n: number, { alerts }: Rule): string =>
    alerts === 0 ? '–' : `${format.number(n)} (${format.percent(n / alerts)})`;
  const saying = ({ alerts, proposal }: Rule): string => {
    if (alerts < needed) return text.tooFew(format, { n: alerts, needed });
    if (proposal === null) return text.none;
    const change =
      proposal.change === 'line'
        ? text.line
        : text.sensitivity({ from: level[proposal.from].name, to: level[proposal.to].name });
    return `${text.why[proposal.why]} ${change}`;
  };
  return (
    <TableCard
      heading={text.heading}
      hint={text.hint(format, { days })}
      none={null}
      columns={[
        { name: text.column.rule },
        { name: text.column.alerts, isNumber: true },
        { name: text.column.acted, isNumber: true },
        { name: text.column.muted, isNumber: true },
        { name: text.column.refuted, isNumber: true },
        { name: text.column.wait, isNumber: true },
      ]}
      rows={rules.map((one) => ({
        key: one.rule,
        cells: [
          text.rule[one.rule],
          format.number(one.alerts),
          part(one.acted, one),
          part(one.muted, one),
          part(one.refuted, one),
          one.medianMs === null ? '–' : text.wait(format, ageOf(one.medianMs)),
        ],
      }))}
    >
      <ul>
        {rules.map((one) => (
          <li key={one.rule}>
            {text.rule[one.rule]}: {saying(one)}
          </li>
        ))}
      </ul>
    </TableCard>
  );
}
