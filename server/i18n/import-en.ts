import type { ImportCatalogue } from './import-catalogue.ts';
import { countList } from './count-list.ts';

export const importEn: ImportCatalogue = {
  dryRun: (f, { accepted, refused }) =>
    `Nothing was stored. ${f.number(accepted)} ${f.plural(accepted, { one: 'event', other: 'events' })} would be accepted, ${f.number(refused)} ${f.plural(refused, { one: 'line', other: 'lines' })} refused.`,
  events: (f, { counts }) => `Events: ${countList(f, counts)}.`,
  statuses: (f, { counts }) => `Statuses: ${countList(f, counts)}.`,
  period: (f, { from, to }) => `From ${f.instant(from)} to ${f.instant(to)}.`,
  templates: (f, { count, largest }) =>
    `${f.number(count)} ${f.plural(count, { one: 'template', other: 'templates' })}, the most sent: ${largest.map(({ name, count: sends }) => `${name} (${f.number(sends)})`).join(', ')}.`,
  noTemplates: 'No send names a template.',
  inferred: (f, { count }) =>
    `${f.number(count)} ${f.plural(count, { one: 'send has', other: 'sends have' })} no message id: inferred from person, template and minute, and marked so wherever they count.`,
  invalidContacts: (f, { count }) =>
    `${f.number(count)} of the refused lines name nobody who could be reached.`,
  optOuts: (f, { count, exact }) =>
    `${f.number(count)} ${f.plural(count, { one: 'opt-out', other: 'opt-outs' })} recognised, ${f.number(exact)} of them with the message they answer.`,
  consent: (f, { count }) =>
    count === 0
      ? 'Consent: nothing in these files.'
      : `Consent: ${f.number(count)} ${f.plural(count, { one: 'record', other: 'records' })}.`,
  prospects: 'From these files alone a verdict could say:',
  prospect: {
    rates: {
      yes: 'which templates make people leave more often than usual',
      no: 'nothing about rates: that needs deliveries and opt-outs',
    },
    settled: {
      yes: 'every outcome: there are seven days and at least 3 opt-outs a week',
      no: 'often only "too little data": every outcome needs seven days and at least 3 opt-outs a week',
    },
    exact: {
      yes: 'of some opt-outs exactly which message they answered',
      no: 'of no opt-out exactly which message it answered; each is shared out over what the person got before',
    },
    'outside-consent': {
      yes: 'what reached people who never agreed',
      no: 'nothing about people who never agreed: that needs consent and the topics of templates',
    },
    'new-templates': {
      yes: 'which templates are new',
      no: 'not which templates are new: that needs when they were added, or more than seven days',
    },
  },
  gaps: (_, { names }) => `What this format does not carry (${names.join(', ')}):`,
  gap: {
    sends: () => 'sends: which template a message was has to come from elsewhere',
    'message-ids': () =>
      'message ids: sends are inferred, and two of one template to one person within a minute count as one',
    templates: () =>
      'templates: name one with --set template.name=NAME, or map the column that tells them apart',
    'campaign-as-template': () =>
      'templates: the campaign stands for the template; name them in the profile under values, or with --set template.name=NAME',
    languages: () => 'languages of templates: fine while a name has one; else --set template.language=pt_BR',
    deliveries: () => 'deliveries: without them there are no rates and no verdict',
    'last-status': () =>
      'earlier statuses: a row has the last one only, so of a read message the time of reading stands for its delivery',
    reads: () => 'reads',
    failures: () => 'failures: outages and opt-outs that only failures show are not seen',
    'error-codes': () => 'error codes: of a failure it is not known why',
    replies: () => 'opt-outs: replies have to come from the webhook or from another file',
    contexts: () =>
      'which message a reply answers: no opt-out is exact; each is shared out over the last 72 hours',
    buttons: () => 'taps on buttons: they are read by their words, as typed replies',
    consent: () => 'consent: import a list with --consent or --grants',
    topics: () => 'topics of templates: map them with --topic-map',
    'template-life': () =>
      'when templates were added or changed, their category and text: a new one shows by its first message only',
    offsets: (_, { zone }) =>
      `the offset of times: they are read as ${zone}; of an hour that comes twice the first is meant, unless that lies before the send`,
  },
  missing: (_, { places }) => `Named in the profile but not in the file: ${places.join('; ')}.`,
  otherValues: (f, { count }) =>
    `${f.number(count)} ${f.plural(count, { one: 'cell has', other: 'cells have' })} a value that the profile gives no meaning under values; taken as written.`,
  unfitting: (f, { count }) =>
    `${f.number(count)} ${f.plural(count, { one: 'row fits', other: 'rows fit' })} none of the profile's events and ${f.plural(count, { one: 'was', other: 'were' })} left out.`,
  profiles: {
    heading: 'Profiles that come along:',
    use: 'culprit import --map NAME FILE reads with one; culprit profiles NAME prints it, to make your own from.',
    leftOut: 'Left out:',
    why: {
      'whatsapp-manager':
        'WhatsApp Manager, template insights: counts by day, no messages, so no event can be made of them',
      twilio: 'Twilio, message log: its columns are not confirmed; write a profile from your own export',
      unifonic: 'Unifonic: Excel with unconfirmed headings; save it as CSV and write a profile',
    },
  },
};
