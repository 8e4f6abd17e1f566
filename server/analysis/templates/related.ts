import type { TemplateHistory } from '../../core/template.ts';
import { templateTexts } from '../../core/template-texts.ts';
import type { EpochMs } from '../../core/time.ts';
import type { AnalysisData } from '../input.ts';
import { topicAt, UNLINKED } from '../group.ts';

export const RELATIONS = ['language', 'text', 'author', 'topic'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Texts that share so much of their words are of one family. */
const ALIKE = 0.6;
const MOST_RELATED = 8;

/** Templates that have something to do with one: the same name in another language, nearly the same words, the same author,
 *  the same topic. Those with the closest tie first. */
export function relatedTemplates(
  data: AnalysisData,
  { key, asOf }: { key: string; asOf: EpochMs },
): { key: string; relations: Relation[] }[] {
  const own = data.templates.get(key);
  const words = wordsOf(own);
  const topic = topicAt(data, key, asOf);
  return [...data.templates.values()]
    .filter((other) => other.key !== key && other.key !== UNLINKED)
    .map((other) => {
      const ties: Record<Relation, boolean> = {
        language: own !== undefined && own.name !== null && own.name === other.name,
        text: likeness(words, wordsOf(other)) >= ALIKE,
        author: own !== undefined && own.addedBy !== null && own.addedBy === other.addedBy,
        topic: topic !== null && topicAt(data, other.key, asOf) === topic,
      };
      return { key: other.key, relations: RELATIONS.filter((relation) => ties[relation]) };
    })
    .filter(({ relations }) => relations.length > 0)
    .sort((a, b) => closeness(a.relations) - closeness(b.relations) || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_RELATED);
}

/** Lower is closer: by the first tie, then by how many there are. */
function closeness(relations: readonly Relation[]): number {
  return RELATIONS.indexOf(relations[0] ?? 'topic') * 10 - relations.length;
}

function wordsOf(history: TemplateHistory | undefined): Set<string> {
  const texts = templateTexts(history?.components.at(-1)?.value ?? []);
  const said = texts.filter(({ place }) => place.member === 'text').map(({ text }) => text.toLowerCase());
  return new Set(said.join(' ').match(/\p{L}+/gu) ?? []);
}

/** Words in both over words in either. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
