import type { PlatformCatalogue } from './platform-catalogue.ts';

export const platformEn: PlatformCatalogue = {
  heading: 'Asked of the platform',
  notConnected:
    'Not connected to the platform: ratings, limits and statuses of numbers are known only where webhooks told them. Set CULPRIT_GRAPH_TOKEN and CULPRIT_WABA_IDS; docs/connect.md.',
  unknown: 'not connected',
  kind: {
    numbers: 'numbers',
    templates: 'templates',
    'template-analytics': 'template analytics',
    comparison: 'comparison of templates',
  },
  polled: (f, { waba, kind, at, age }) => `Account ${waba}, ${kind}: as of ${f.instant(at)} (${age})`,
  never: (_, { waba, kind }) => `Account ${waba}, ${kind}: nothing yet`,
  ago: (f, { count, unit }) =>
    `${f.number(count)} ${{ minutes: 'min', hours: 'h', days: f.plural(count, { one: 'day', other: 'days' }) }[unit]} ago`,
  problem: (f, { waba, kind, text, at }) =>
    `Account ${waba}, ${kind}: ${text} ${at === null ? 'There are no data yet.' : `The last good data are of ${f.instant(at)}.`}`,
};
