import { joined } from './joined.ts';
import type { RatingsCatalogue } from './ratings-catalogue.ts';

export const ratingsEn: RatingsCatalogue = {
  title: (f, { asOf }) => `The platform’s ratings as of ${f.instant(asOf)}`,
  heading: { numbers: 'Numbers', templates: 'Templates' },
  column: {
    number: 'Number',
    template: 'Template',
    rating: 'Rating',
    since: 'Since',
    worse: (f, { days }) => `Worse in ${f.number(days)} days`,
    pauses: 'Pauses',
    lowest: (f, { days }) => `Lowest of ${f.number(days)} days`,
    status: 'Status',
    limit: 'Limit',
    because: 'What counts most',
  },
  rating: { GREEN: 'green', YELLOW: 'yellow', RED: 'red', UNKNOWN: 'not rated' },
  step: { 0: 'none', 1: 'one', 2: 'two', 3: 'disabled' },
  pausedUntil: (f, { at }) => `paused until ${f.instant(at)}`,
  paced: 'held back while it is watched',
  nextRed: (f, { hours }) =>
    hours === null ? 'the next red disables' : `the next red: ${f.number(hours)} h`,
  term: {
    lift: { raises: 'more opt-outs than expected', lowers: 'fewer opt-outs than expected' },
    trend: { raises: 'more of them lately', lowers: 'fewer of them lately' },
    usual: { raises: 'a high usual rate', lowers: 'a low usual rate' },
    accountLift: { raises: 'the rest of the account', lowers: 'the rest of the account' },
    volume: { raises: 'much traffic', lowers: 'little traffic' },
    isYellow: { raises: 'already yellow', lowers: 'already yellow' },
    isUnknown: { raises: 'not rated yet', lowers: 'not rated yet' },
  },
  terms: (_, { raises, lowers }) =>
    [
      raises.length > 0 && `likelier: ${joined(raises, 'and')}`,
      lowers.length > 0 && `less likely: ${joined(lowers, 'and')}`,
    ]
      .filter((part) => part !== false)
      .join('; '),
  more: (f, { templates }) =>
    `And ${f.number(templates)} more ${f.plural(templates, { one: 'template', other: 'templates' })}: --json has them all.`,
  severalNumbers: 'Counts are not kept by number: the forecast of each rests on the whole account.',
  model: (_, { name }) =>
    `Forecasts of the model ${name}, learned on a simulated platform: the real one publishes neither its formula nor its thresholds. Read them as an order of what to look at.`,
  none: 'Nothing is rated, and nothing was delivered in the last seven days.',
};
