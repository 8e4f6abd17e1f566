import type { DecisionFact } from '../../server/analysis/incident/decision.ts';
import { DIMENSION } from '../../server/core/event-kind.ts';
import { foldDecisions } from '../../server/ingest/apply/decisions.ts';
import { Dimensions } from '../../server/ingest/apply/dimensions.ts';
import { foldRegistry, registryFacts } from '../../server/ingest/apply/registry.ts';
import type { AnalysisStore } from '../../server/store/analysis-ports.ts';

/** Everything that people said of named templates. */
export async function readDecisions(store: AnalysisStore): Promise<DecisionFact[]> {
  const rows = await store.confirmationEvents();
  // What the templates are called is of interest only then.
  if (rows.length === 0) return [];
  const dimensions = new Dimensions();
  await dimensions.load(store, [DIMENSION.template, DIMENSION.topic]);
  return foldDecisions(
    rows,
    foldRegistry(registryFacts(await store.registryEvents(), dimensions), dimensions),
  );
}
