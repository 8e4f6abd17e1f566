import { SERVICE_ALIAS, templateOfAlias } from '../../../server/core/alias.ts';
import { DIMENSION } from '../../../server/core/event-kind.ts';
import type { TemplateHistory } from '../../../server/core/template.ts';
import type { EpochMs } from '../../../server/core/time.ts';
import type { NamedTemplate } from '../../../server/analysis/verdict.ts';
import { Dimensions } from '../../../server/ingest/apply/dimensions.ts';
import { foldRegistry, registryFacts, type Registry } from '../../../server/ingest/apply/registry.ts';
import type { ApplyStore } from '../../../server/store/ports.ts';

/** Templates and topics as they are known now, and what an alias meant. */
export type AccountRegistry = {
  registry: Registry;
  dimensions: Dimensions;
  /** Id of the alias of service conversations, undefined when there are none. */
  service: number | undefined;
  /** Key of the template of an alias at an instant; null for what is no template message. */
  keyOf(alias: number, at: EpochMs): string | null;
  historyOf(key: string): TemplateHistory | undefined;
  named(key: string): NamedTemplate;
};

/** Reads it. Cost: the registry's events, a few a template. */
export async function readAccountRegistry(store: ApplyStore): Promise<AccountRegistry> {
  const dimensions = new Dimensions();
  await dimensions.load(store, [DIMENSION.template, DIMENSION.topic, DIMENSION.number]);
  const registry = foldRegistry(registryFacts(await store.registryEvents(), dimensions), dimensions);
  const aliases = dimensions.templateIds();
  const nameOf = (alias: number): string => dimensions.name(DIMENSION.template, alias);
  const service = aliases.find((alias) => nameOf(alias) === SERVICE_ALIAS);
  const names = new Map<string, NamedTemplate>();
  for (const alias of aliases.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))) {
    const { id = null, name = null, language = null } = templateOfAlias(nameOf(alias));
    const key = registry.templateKey(alias, Infinity);
    const known = names.get(key);
    if (!known || known.name === null) names.set(key, { key, id: known?.id ?? id, name, language });
  }
  for (const { key, id, name, language } of registry.histories.values()) {
    const known = names.get(key);
    names.set(key, {
      key,
      id: id ?? known?.id ?? null,
      name: name ?? known?.name ?? null,
      language: language ?? known?.language ?? null,
    });
  }
  return {
    registry,
    dimensions,
    service,
    keyOf: (alias, at) => (alias === service ? null : registry.templateKey(alias, at)),
    historyOf: (key) => registry.histories.get(key),
    named: (key) => names.get(key) ?? { key, id: null, name: null, language: null },
  };
}
