import type { TemplatesCatalogue } from './templates-catalogue.ts';

export const templatesEn: TemplatesCatalogue = {
  title: 'Templates',
  period: (f, { at, zone }) => `Last seven days up to ${f.instant(at)} (${zone})`,
  summary: (f, { review, paused, total }) => {
    const need = f.plural(review, { one: 'needs', other: 'need' });
    const begin =
      review === 0
        ? 'No template needs a review'
        : `${f.number(review)} of ${f.number(total)} templates ${need} a review`;
    return `${begin}${paused === 0 ? '' : `, ${f.number(paused)} paused`}.`;
  },
  number: (f, { number, quality, since }) =>
    `Number ${number}: ${quality}${since === null ? '' : ` since ${f.instant(since)}`}.`,
  column: {
    template: 'Template',
    priority: 'Review',
    rating: 'Quality',
    topic: 'Topic',
    category: 'Category',
    age: 'Age',
    trend: '28 days',
    deliveries: 'Delivered',
    optOuts: 'Opt-outs',
    rate: 'Rate',
    change: 'To usual',
    coverage: 'Consent',
    policy: 'Policy',
    owner: 'Owner',
    probability: 'Suspicion',
  },
  views: 'Saved views',
  allViews: 'All',
  view: {
    review: 'Needs review',
    new: 'New within seven days',
    unconsented: 'Unconsented recipients',
    falling: 'Falling',
    paused: 'Paused',
    unmapped: 'Unmapped topic',
  },
  state: {
    paused: 'Paused by the platform',
    review: 'Needs review',
    watch: 'Worth watching',
    clear: 'In order',
    quiet: 'Not sent lately',
  },
  search: 'Search by name, topic or owner',
  sortBy: 'Sort by',
  sortButton: (_, { column, isDescending }) =>
    `${column}: ${isDescending === null ? 'sort' : isDescending ? 'sorted downwards' : 'sorted upwards'}`,
  filterBy: (_, { column, value }) => `Only ${column}: ${value}`,
  dropFilter: (_, { column, value }) => `Show all again, not only ${column}: ${value}`,
  language: 'Language',
  shown: (f, { n, total }) => `${f.number(n)} of ${f.number(total)} shown`,
  totals: 'Together',
  exportCsv: 'Export CSV',
  csv: {
    low: 'Rate from (95 %)',
    high: 'Rate to (95 %)',
    zone: 'Time zone',
    asOf: 'As of',
    language: 'Language',
    key: 'Key',
  },
  next: 'Next row',
  previous: 'Row before',
  empty: {
    title: 'No templates yet',
    text: 'They appear by themselves with the first message, or when templates are imported.',
  },
  noMatch: {
    title: 'Nothing matches',
    text: 'No template has all that is asked for.',
    clear: 'Show all templates',
  },
  unmapped: 'no topic',
  neverSent: 'not sent',
  unknownAge: 'age not known',
  age: (f, { days, isNew }) => `${isNew ? 'new, ' : ''}${f.number(days)}\u00a0d`,
  interval: (f, { low, high }) => `${f.number(low * 100, 2)} to ${f.rate(high)}`,
  times: (f, { times }) => `${f.times(times)} × usual`,
  agreed: (f, { share }) => `${f.percent(share)} agreed`,
  outside: (f, { n }) => `${f.number(n)} outside`,
  unknownConsent: 'not known',
  findings: (f, { n, gravest }) =>
    `${f.number(n)} ${f.plural(n, { one: 'finding', other: 'findings' })}, ${{ high: 'serious', medium: 'medium', advisory: 'a hint' }[gravest]}`,
  pauses: (f, { step }) =>
    step === 3 ? 'disabled' : `${f.number(step)} ${f.plural(step, { one: 'pause', other: 'pauses' })}`,
  trend: (f, { from, to, days }) => `Rate of ${f.number(days)} days: from ${f.rate(from)} to ${f.rate(to)}`,
};
