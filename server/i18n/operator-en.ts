import type { OperatorCatalogue } from './operator-catalogue.ts';

export const operatorEn: OperatorCatalogue = {
  imported: (f, { accepted, refused }) =>
    `${f.number(accepted)} ${f.plural(accepted, { one: 'event', other: 'events' })} accepted, ${f.number(refused)} ${f.plural(refused, { one: 'line', other: 'lines' })} refused.`,
  moreRefused: (f, { hidden }) => `… and ${f.number(hidden)} more.`,
  waitingForServer: 'Another process applies events at the moment; waiting until it has applied these.',
  applied: (f, { events, fresh, quarantined }) =>
    `${f.number(events)} events applied, ${f.number(fresh)} of them new; ${f.number(quarantined)} bodies set aside.`,
  appliedElsewhere: 'Another process applies events at the moment; nothing to do here.',
  replayed: (f, { events }) => `Rebuilt from ${f.number(events)} events.`,
  migrated: 'The schema is up to date.',
  backedUp: (_, { path }) => `Backup written to ${path}.`,
  keysNotInside: (_, { path }) =>
    path === null
      ? 'The keys are not inside. Keep CULPRIT_PEPPER and CULPRIT_ENCRYPTION_KEY in another safe place: without them the backup cannot be used.'
      : `The keys are not inside. Keep a copy of ${path} in another safe place: without it the backup cannot be used.`,
  usePgDump:
    'For PostgreSQL use pg_dump. The keys are not in the database: keep the key file, or the variables, in another safe place.',
  serving: (_, { origin }) => `Culprit answers at ${origin}`,
  setting: { default: 'Default', notSet: 'not set', empty: 'empty' },
  token: {
    created: (_, { id }) => `Token ${id} created:`,
    once: 'It is shown this once and cannot be had again.',
    revoked: (_, { id }) => `Token ${id} revoked.`,
    none: 'There are no tokens.',
    column: { id: 'Id', name: 'Name', scopes: 'Scopes', created: 'Created', revoked: 'Revoked' },
  },
  doctor: {
    fine: 'Nothing is missing.',
    problems: (f, { count }) =>
      `${f.number(count)} ${f.plural(count, { one: 'thing', other: 'things' })} to look at:`,
    noDatabase: 'There is no database yet. Start the service once: culprit serve',
    oldSchema: 'The schema is older than this program. Bring it up to date: culprit migrate',
    wrongSecrets: (_, { message }) => `The secrets do not fit: ${message}`,
    noSecrets: 'There is no key file yet; the first start makes it.',
    quarantine: (f, { count }) =>
      `${f.number(count)} ${f.plural(count, { one: 'body', other: 'bodies' })} could not be read and ${f.plural(count, { one: 'is', other: 'are' })} set aside: GET /v1/quarantine`,
    backlog: (f, { count, minutes }) =>
      `${f.number(count)} ${f.plural(count, { one: 'body waits', other: 'bodies wait' })} to be applied, the oldest for ${f.number(minutes)} minutes. Is the service running?`,
    noJobs: 'No analysis has run in the last 10 minutes. Is the service running with the role all or jobs?',
    failedJob: (_, { job, period }) =>
      `The job ${job} failed for ${period}; the log says why. It is tried again by itself.`,
    noToken: 'There is no API token, so nobody can read or send anything. Make one: culprit tokens create',
    mail: {
      off: 'Mail is off, nobody gets reports or alerts: CULPRIT_SMTP_URL is not set.',
      on: (f, { at }) =>
        at === null ? 'Mail is set up; none was sent yet.' : `The last mail went out ${f.instant(at)}.`,
      refused: (_, { problem }) =>
        `The mail server of CULPRIT_SMTP_URL does not let this service in (${problem}). Check address, port, user and password.`,
      overdue: (f, { count, since, problem }) =>
        `${f.number(count)} ${f.plural(count, { one: 'mail waits', other: 'mails wait' })} to go out, the oldest since ${f.instant(since)}${problem === null ? '' : ` (${problem})`}. Nothing is lost; they are tried again by themselves.`,
      failed: (f, { count }) =>
        `${f.number(count)} ${f.plural(count, { one: 'mail was', other: 'mails were' })} given up in the last seven days: Settings, Mails`,
      unreachable: (f, { count }) =>
        `The mail server does not take mails for ${f.number(count)} ${f.plural(count, { one: 'recipient', other: 'recipients' })}. Correct the address or remove it: Settings, Mails`,
      bounced: (f, { count }) =>
        `Mails to ${f.number(count)} ${f.plural(count, { one: 'recipient', other: 'recipients' })} came back for good, so that no more are sent. Correct the address, or say that it takes mails again: Settings, Mails`,
    },
  },
  policy: {
    none: 'No template with messages or a description seems to break a rule.',
    severity: { high: 'high', medium: 'medium', advisory: 'advisory' },
    inValues: 'in values of its variables',
    waived: (f, { by, at, reason }) => `waived by ${by} on ${f.instant(at)}: ${reason}`,
    note: 'Found by words and form alone: evidence to look at, no proof.',
  },
  explain: {
    unknown: 'Nothing is known of this message.',
    template: 'Template',
    topic: 'Topic',
    notKnown: 'not known',
    linkedBy: {
      heading: 'Known through',
      registration: 'the registered send',
      callback: 'callback data',
      inferred: 'a file without message ids; inferred from person, template and minute',
      import: 'an imported file',
      service: 'the platform: no template message',
      status: 'a status only, which names no template',
      reply: 'a reply only, which names no template',
    },
    sent: 'Sent',
    delivered: 'Delivered',
    read: 'Read',
    failed: 'Failed',
    consent: {
      heading: 'Consent when it was sent',
      granted: 'given',
      withdrawn: 'taken back',
      never: 'never given',
      unknown: 'not known',
    },
    record: {
      heading: 'On record before it was sent',
      none: 'nothing',
      grant: 'agreed',
      withdraw: 'took it back',
      'opt-in': 'came back',
      stop: 'opted out',
      erased: 'data erased',
    },
    optOuts: {
      heading: 'Opt-outs it may have provoked',
      none: 'none',
      exact: 'answered this message',
      inferred: (f, { weight, settled }) =>
        `did not say what it answers; ${f.percent(weight, 1)} is put down to this message${settled ? '' : ' so far'}`,
    },
  },
  demo: {
    generating: 'Making up a shop with 20,000 customers and 32 days of messages …',
    importing: (f, { lines }) => `${f.number(lines)} lines of history imported.`,
    delivering: (f, { requests }) =>
      `${f.number(requests)} requests of the last two days delivered over HTTP.`,
    applying: 'Waiting until everything is applied …',
    took: (f, { seconds }) => `From nothing to the verdict in ${f.number(seconds, 1)} seconds.`,
    explore: (_, { origin, token }) =>
      `The service goes on at ${origin}. For example:\n  curl -H 'Authorization: Bearer ${token}' ${origin}/v1/verdict`,
    stop: 'Stop it with Ctrl+C.',
  },
};
