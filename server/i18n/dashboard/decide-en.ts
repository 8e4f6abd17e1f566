import type { DecideCatalogue } from './decide-catalogue.ts';

export const decideEn: DecideCatalogue = {
  title: 'To decide',
  allClear: { title: 'Nothing waits for you', text: 'Everything was clear, or has been decided.' },
  heading: {
    culprit: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'named template', other: 'named templates' })} to confirm`,
    review: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'reply that may mean', other: 'replies that may mean' })} stop`,
    late: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'template', other: 'templates' })} sent after an opt-out`,
    topic: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'template', other: 'templates' })} without a topic`,
    body: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'notification', other: 'notifications' })} that could not be read`,
  },
  why: {
    culprit:
      'Say whether it was this. What you say counts in how often the names are right, and a template that it was not is left alone.',
    review: 'Until it is decided, the person gets no marketing, and does not count as having left.',
    late: 'Messages of the last 30 days to people who had asked for no more. Look at why your system still sent them.',
    topic: 'Only with a topic can what is sent be compared with what people agreed to.',
    body: 'They are kept, encrypted. After an update that knows them, they can be read again.',
  },
  culprit: (f, { probability, excess, since }) =>
    `${f.probability(probability)} likely to be the cause · ${f.number(excess)} opt-outs too many since ${f.instant(since)}`,
  review: (_, { channel, template }) =>
    template === null ? `${channel}, no known message before it` : `${channel}, in reply to ${template}`,
  recognised: (f, { rule, confidence }) => `rule ${rule}, ${f.percent(confidence)} sure`,
  deliveries: (f, { n }) =>
    n === 0
      ? 'not delivered in the last seven days'
      : `${f.number(n)} ${f.plural(n, { one: 'delivery', other: 'deliveries' })} in the last seven days`,
  suggested: (_, { topic, like }) =>
    like === null ? `suggested: “${topic}”, which is in its name` : `suggested: “${topic}”, like ${like}`,
  notSuggested: 'its name is like no other',
  late: (f, { messages, people }) =>
    `${f.number(messages)} ${f.plural(messages, { one: 'message', other: 'messages' })} to ${f.number(people)} ${f.plural(people, { one: 'person', other: 'people' })}`,
  lateUnknown: 'only their statuses are known: the program that sent them registers no sends',
  lastAt: (f, { at }) => `the last on ${f.instant(at)}`,
  body: (f, { source, at }) => `From ${source}, ${f.instant(at)}`,
  answer: {
    stop: 'It is a stop',
    noStop: 'It is not a stop',
    topic: (_, { topic }) => `Accept “${topic}”`,
    otherTopic: 'Another topic',
    chooseTopic: 'Choose a topic',
    looked: 'I have looked at it',
    readAgain: 'Read again',
    acceptAll: (f, { n }) =>
      `Accept ${f.plural(n, { one: 'the suggestion', other: `all ${f.number(n)} suggestions` })}`,
    undo: 'Undo',
  },
  topicField: {
    label: 'What is it about?',
    hint: 'One of your topics, or a new one.',
    save: 'Save',
    cancel: 'Cancel',
  },
  said: {
    stop: 'Decided: it is a stop',
    noStop: 'Decided: it is not a stop',
    mapped: (_, { template, topic }) => `${template} is about “${topic}”`,
    mappedAll: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'template has', other: 'templates have' })} a topic`,
    looked: (_, { template }) => `${template}: looked at`,
    readAgain: 'It is being read again. If that fails, it comes back.',
    undone: (_, { said }) => `Undone: ${said}`,
  },
  untold: (f, { n }) => `and ${f.number(n)} more, which come up as these are decided`,
  key: {
    next: 'Next',
    previous: 'Previous',
    yes: 'First answer',
    no: 'Second answer',
    all: 'Accept all suggested topics',
    undo: 'Undo the last decision',
    open: 'Open what it is about',
  },
  lookOnly: {
    title: 'You can look, but not decide',
    text: 'Deciding needs the permission “review”. An admin gives it with the role reviewer, under Settings, Members.',
  },
  failed: {
    gone: 'It was decided or taken away meanwhile.',
    notKept: 'Its content is no longer kept, so it cannot be read again.',
  },
};
