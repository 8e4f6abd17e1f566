import type { MailCatalogue } from './mail-catalogue.ts';

const optOuts = { one: 'opt-out', other: 'opt-outs' };

export const mailEn: MailCatalogue = {
  report: {
    quality: (_, { day }) => `Quality ${day}`,
    templates: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'template needs', other: 'templates need' })} review`,
    things: (f, { n }) => `${f.number(n)} ${f.plural(n, { one: 'thing needs', other: 'things need' })} you`,
    more: 'more opt-outs than usual',
    unknown: 'too little data to judge',
    rates: (f, { rate, usual }) => `opt-outs ${f.percent(rate, 1)} (usual ${f.percent(usual, 1)})`,
    clear: (f, { checked, hours }) =>
      `all clear (checked ${f.number(checked, 1)} of ${f.number(hours, 1)} h)`,
    lateMark: 'late',
    mood: { act: 'Needs you', look: 'Worth a look', clear: 'All clear', unknown: 'Cannot judge yet' },
    late: (f, { at }) =>
      `Late: this report was due before and is sent only now, ${f.instant(at)}, because the service was not running or the mail server did not answer.`,
    period: (f, { from, to, zone }) => `From ${f.instant(from)} to ${f.instant(to)} (${zone}).`,
    checked: (f, { checked, hours }) =>
      `Checked ${f.number(checked, 1)} of ${f.number(hours, 1)} hours. A day without any mail means that something is broken.`,
    numbers: (f, { deliveries, optOuts: n, rate }) =>
      `${f.number(deliveries)} ${f.plural(deliveries, { one: 'message was', other: 'messages were' })} delivered, ${f.number(n)} ${f.plural(n, optOuts)}${rate === null ? '' : ` (${f.rate(rate)})`}.`,
    days: 'Opt-outs per delivery, day by day',
    dayNote: (f, { deliveries, optOuts: n }) => `${f.number(n)} of ${f.number(deliveries)}`,
    size: (f, { excess, probability, since }) =>
      `${f.probability(probability)} likely · ${f.number(excess)} ${f.plural(Math.round(excess), optOuts)} too many since ${f.instant(since)}`,
    review: 'Review',
    open: 'Open the report',
    templateNote: (f, { deliveries, optOuts: n, failures }) =>
      `${f.number(n)} replied ${f.plural(n, optOuts)} to ${f.number(deliveries)} delivered${failures > 0 ? `, ${f.number(failures)} failed` : ''}`,
    moreTemplates: (f, { n }) =>
      `${f.number(n)} more ${f.plural(n, { one: 'template is', other: 'templates are' })} in the attached table.`,
    moreChanges: (f, { n }) =>
      `And ${f.number(n)} more ${f.plural(n, { one: 'change', other: 'changes' })}: the report page lists all.`,
  },
  why: {
    report: 'You get this report because it was set up for this address.',
    alert: 'You get this alert because alerts were set up for this address.',
    digest:
      'You get this summary because there were more alerts today than are sent to one person one by one.',
    test: 'You get this mail because somebody asked for a test.',
  },
  opens: (f, { until, zone }) =>
    `The links to pages of Culprit in this mail open without signing in until ${f.instant(until)} (${zone}), for reading only. Whoever has this mail can open them too.`,
  wishes: 'Change hour, language or what you get',
  stop: 'No more of these mails',
  test: {
    subject: 'Culprit: test mail',
    label: 'Test',
    title: 'Mails from Culprit arrive here',
    text: 'Reports and alerts will look like this one. Nothing needs to be done.',
    open: 'Open Culprit',
  },
};
