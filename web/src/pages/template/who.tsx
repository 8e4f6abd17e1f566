import type { ReactNode } from 'react';
import type { TemplateAnswer } from '../../api/template-queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Card } from '../../shared/layout/card.tsx';
import { ScrollTable } from '../../shared/scroll-table.tsx';
import { wordFor } from '../../../../server/i18n/word-for.ts';
import { ByFrequency } from './by-frequency.tsx';
import { BySource } from './by-source.tsx';
import { RateCell } from './rate-cell.tsx';
import styles from './template-page.module.css';

/** How it does beside what is sent in other languages, on other topics, in other categories, and from each business number; to whom,
 *  by how they came and how much they get; and how people left. */
export function Who({ answer }: { answer: TemplateAnswer }): ReactNode {
  const { words, format, catalogue } = useVoice();
  const { who: text, consent } = words.template;
  const { groups, numbers, frequency, sources, channels, reasons } = answer;
  return (
    <Card heading={text.heading}>
      {groups.length === 0 ? (
        <p className="quiet">{words.templates.neverSent}</p>
      ) : (
        <ScrollTable
          stacks
          caption={text.caption}
          columns={[
            { name: text.value },
            { name: text.templates, isNumber: true },
            { name: consent.deliveries, isNumber: true },
            { name: consent.rate, isNumber: true },
            { name: text.difference, isNumber: true },
          ]}
          rows={groups.map((group) => ({
            key: `${group.by} ${group.value}`,
            cells: [
              `${text.by[group.by]}: ${group.value ?? text.none}${group.isOwn ? ` (${text.own})` : ''}`,
              format.number(group.templates),
              format.number(group.deliveries),
              <RateCell key="rate" of={group} />,
              group.difference === null ? '' : text.points(format, { difference: group.difference }),
            ],
          }))}
        />
      )}
      {numbers.length > 0 && (
        <div className={styles['cut']}>
          <ScrollTable
            stacks
            caption={text.byNumber}
            isCaptionShown
            columns={[
              { name: text.number },
              { name: consent.deliveries, isNumber: true },
              { name: consent.optOuts, isNumber: true },
              { name: consent.rate, isNumber: true },
              { name: text.difference, isNumber: true },
            ]}
            rows={numbers.map((of) => ({
              key: of.number ?? '',
              cells: [
                of.number ?? consent.class.unknown,
                format.number(of.deliveries),
                format.number(of.optOuts),
                <RateCell key="rate" of={of} />,
                of.difference === null ? '' : text.points(format, { difference: of.difference }),
              ],
            }))}
          />
          <p className="quiet">{text.ofNumbers}</p>
        </div>
      )}
      {sources.length > 0 && <BySource sources={sources} />}
      {frequency.length > 0 && <ByFrequency classes={frequency} />}
      {channels.length > 0 && (
        <div className={styles['counts']}>
          <Counts
            title={text.channels}
            counts={channels.map(({ channel, optOuts }) => [wordFor(catalogue.channel, channel), optOuts])}
          />
          <Counts
            title={text.reasons}
            counts={reasons.map(({ reason, optOuts }) => [wordFor(catalogue.statedReason, reason), optOuts])}
          />
        </div>
      )}
      {channels.length > 0 && <p className="quiet">{text.answered}</p>}
    </Card>
  );
}

function Counts({ title, counts }: { title: string; counts: readonly [string, number][] }): ReactNode {
  const { words, format } = useVoice();
  return (
    <ScrollTable
      caption={title}
      isCaptionShown
      columns={[{ name: words.template.who.value }, { name: words.template.consent.optOuts, isNumber: true }]}
      rows={counts.map(([name, optOuts]) => ({ key: name, cells: [name, format.number(optOuts)] }))}
    />
  );
}
