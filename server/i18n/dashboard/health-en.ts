import type { HealthCatalogue } from './health-catalogue.ts';

export const healthEn: HealthCatalogue = {
  title: 'How the data comes in',
  open: 'Details of the data',
  good: 'Data comes in',
  look: 'Look at the data',
  lastWebhook: (f, { at }) => `last webhook ${f.instant(at)}`,
  noWebhook: 'no webhook yet',
  waiting: (f, { n }) =>
    n === 0 ? 'nothing waits' : `${f.number(n)} ${f.plural(n, { one: 'body waits', other: 'bodies wait' })}`,
  waitingSince: (f, { at }) => `The oldest has waited since ${f.instant(at)}.`,
  setAside: (f, { n }) =>
    n === 0
      ? 'nothing was set aside'
      : `${f.number(n)} ${f.plural(n, { one: 'body was', other: 'bodies were' })} set aside as unreadable`,
  unlinked: (f, { share, deliveries }) =>
    `${f.percent(share, 1)} of ${f.number(deliveries)} deliveries without a known template`,
  noDeliveries: 'no deliveries in the last seven days',
  drops: 'What was left out in the last seven days',
  noDrops: 'Nothing was left out.',
  column: {
    reason: 'Reason',
    detail: 'Detail',
    n: 'How many',
    job: 'Job',
    state: 'State',
    at: 'Ended',
  },
  mail: {
    off: 'no mail server is set up: nobody gets reports or alerts',
    waiting: (f, { n, since, code }) =>
      n === 0
        ? 'no mail waits'
        : `${f.number(n)} ${f.plural(n, { one: 'mail waits', other: 'mails wait' })}${since === null ? '' : `, the oldest since ${f.instant(since)}`}${code === null ? '' : ` (${code})`}`,
    failed: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'mail was', other: 'mails were' })} given up in the last seven days`,
    bounced: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'recipient gets', other: 'recipients get' })} no mails any more: their address takes none (Settings, Mails)`,
    twice: (f, { n }) => `${f.number(n)} ${f.plural(n, { one: 'mail', other: 'mails' })} may have come twice`,
  },
  jobs: 'What runs by itself',
  job: {
    analyse: 'Analysis',
    'audit-practice': 'Audit of how people leave',
    maintain: 'Upkeep',
    'sync-platform': 'Asking the platform',
  },
  jobState: { running: 'running', done: 'done', failed: 'failed; tried again' },
};
