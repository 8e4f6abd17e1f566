import type { DecideCatalogue } from './decide-catalogue.ts';

export const decideEn: DecideCatalogue = {
  title: 'To decide',
  reviews: (f, { n }) =>
    `${f.number(n)} ${f.plural(n, { one: 'reply that may mean', other: 'replies that may mean' })} stop`,
  allClear: { title: 'Nothing waits for you', text: 'Every reply was clear, or has been decided.' },
  review: (f, { at, channel, template }) =>
    `${f.instant(at)}, ${channel}${template === null ? '' : `, in reply to ${template}`}`,
};
