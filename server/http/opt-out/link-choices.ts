import { canonicalLanguage } from '../../core/canonical-language.ts';
import { DIMENSION, EVENT_KIND, MESSAGE_DAYS } from '../../core/event-kind.ts';
import { isNativeChannel } from '../../core/person-fact.ts';
import { utcDayOf, type EpochMs } from '../../core/time.ts';
import type { OptOutChannel } from '../../core/event.ts';
import type { TemplateRef } from '../../core/event-parts.ts';
import type { Language } from '../../i18n/language.ts';
import type { Registry } from '../../ingest/apply/registry.ts';
import type { LinkPerson, OptOutLink } from '../../store/opt-out-link-ports.ts';
import type { ReadStores } from '../../store/read-ports.ts';
import { foldTemplates, type ListedTemplate } from '../fold-templates.ts';

/** A topic as the page offers it. `isAbout`: the message with the link was about it. */
export type TopicChoice = { topic: string; title: string; isStopped: boolean; isAbout: boolean };

/** What the person can stop, and what is stopped already. `wide`: scopes of stops in force that cover more than a topic.
 *  `isNative`: they also stopped in WhatsApp's own settings, which nobody else can take back. */
export type LinkChoices = { topics: TopicChoice[]; wide: ('marketing' | 'all')[]; isNative: boolean };

/** Reads what the person behind a link can choose: the topics that they were asked about, got messages about or stopped, and
 *  that of the link. Where nothing is known of what they get, it may be any topic of the account. */
export async function readLinkChoices(
  stores: Pick<ReadStores, 'optOutLinks' | 'templates'>,
  link: OptOutLink,
  { now, language }: { now: EpochMs; language: Language },
): Promise<LinkChoices> {
  const today = utcDayOf(now);
  const person = await stores.optOutLinks.person(link.identities, { from: today - MESSAGE_DAYS, to: today });
  const rows = await stores.templates.load(now);
  const { templates, aliases, registry } = await foldTemplates(rows, now);
  const about = link.topic ?? topicOf(link.template, templates);
  const topicNames = rows.names.get(DIMENSION.topic);
  const theirs = [
    ...person.facts.flatMap(({ kind, topic }) => (kind === EVENT_KIND.consent ? (topic ?? []) : [])),
    ...person.messages.flatMap(
      ({ template, topic }) => topicNames?.get(topic) ?? aliases.get(template)?.topic ?? [],
    ),
  ];
  const all = [...registry.topics.keys(), ...templates.flatMap(({ topic }) => topic ?? [])];
  const stopped = person.suppressions.flatMap(({ topic }) => topic ?? []);
  const offered = new Set([...(theirs.length > 0 ? theirs : all), ...stopped]);
  if (about !== null) offered.add(about);
  const order = new Intl.Collator(language);
  const topics = [...offered]
    .map((topic) => ({
      topic,
      title: titleOf(topic, registry, language),
      isStopped: isStopped(topic, person.suppressions, registry),
      isAbout: topic === about,
    }))
    .sort((a, b) => Number(b.isAbout) - Number(a.isAbout) || order.compare(a.title, b.title));
  return {
    topics,
    wide: (['marketing', 'all'] as const).filter((wide) =>
      person.suppressions.some(({ scope }) => scope === wide),
    ),
    isNative: isNative(person.facts),
  };
}

function topicOf(ref: TemplateRef | null, templates: readonly ListedTemplate[]): string | null {
  if (ref === null) return null;
  const language = canonicalLanguage(ref.language ?? '');
  const found = templates.find((template) =>
    ref.id === undefined
      ? template.name === ref.name && (language === '' || template.language === language)
      : template.id === ref.id,
  );
  return found?.topic ?? null;
}

/** What people call a topic in a language; where nobody said, its identifier in plain writing. */
function titleOf(topic: string, registry: Registry, language: Language): string {
  const names = registry.topics.get(topic)?.at(-1)?.value.names ?? {};
  const base = language.split('-')[0];
  const fitting = Object.entries(names).find(([tag]) => tag.toLowerCase().split(/[-_]/)[0] === base);
  const words = topic.replaceAll(/[\s_.-]+/g, ' ').trim();
  return names[language] ?? fitting?.[1] ?? names[''] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

function isStopped(topic: string, suppressions: LinkPerson['suppressions'], registry: Registry): boolean {
  const has = (scope: string, of: string | null): boolean =>
    suppressions.some((entry) => entry.scope === scope && entry.topic === of);
  if (has('topic', topic)) return true;
  if (has('except', topic)) return false;
  return has('all', null) || (has('marketing', null) && registry.isMarketingTopic(topic));
}

/** Whether the latest word in WhatsApp's own settings is a stop. `facts` in time order. */
function isNative(facts: LinkPerson['facts']): boolean {
  const last = facts.findLast(({ kind, channel }) =>
    // The log holds channels of its own list only.
    kind === EVENT_KIND.stop
      ? isNativeChannel(channel as OptOutChannel)
      : kind === EVENT_KIND.optIn && channel === 'preference',
  );
  return last?.kind === EVENT_KIND.stop;
}
