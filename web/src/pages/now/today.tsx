import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { seriesQuery, type SeriesAnswer } from '../../api/template-queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Chip, type Tone } from '../../shared/chip.tsx';
import { Card } from '../../shared/layout/card.tsx';
import { AnnouncedNow } from './announced.tsx';
import { BandedSparkline } from '../../shared/banded-sparkline.tsx';
import { Answer } from '../../shared/states/answer.tsx';

const TONE: Record<'above' | 'within' | 'below', Tone> = { above: 'alarm', within: 'calm', below: 'quiet' };

/** Opt-outs of the day so far beside what is usual by now, and the days before it. */
export function Today(): ReactNode {
  const { words } = useVoice();
  const query = useQuery(seriesQuery);
  return (
    <Card heading={words.template.today.heading}>
      <Answer query={query} bones={['4rem']}>
        {(series) => <Told points={series.points} />}
      </Answer>
      <AnnouncedNow />
    </Card>
  );
}

function Told({ points }: { points: SeriesAnswer['points'] }): ReactNode {
  const { words, format } = useVoice();
  const { today: text } = words.template;
  const today = points.at(-1);
  if (today === undefined || today.expected === null) return <p className="quiet">{text.nothing}</p>;
  const { optOuts, expected: range } = today;
  const state = optOuts > range.high ? 'above' : optOuts < range.low ? 'below' : 'within';
  const past = points.slice(0, -1);
  const above = past.filter((point) => point.expected && point.optOuts > point.expected.high).length;
  return (
    <>
      <p>
        <Chip tone={TONE[state]}>{text.state[state]}</Chip>{' '}
        {text.sentence(format, { ...range, optOuts, expected: range.optOuts })}
      </p>
      {past.length > 1 && (
        <>
          <BandedSparkline
            label={text.chart}
            points={points.map((point) => ({ value: point.optOuts, band: point.expected }))}
          />
          <p className="quiet">{text.summary(format, { days: past.length, above })}</p>
        </>
      )}
    </>
  );
}
