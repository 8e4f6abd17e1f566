import type { z } from 'zod';
import { latestDecisions } from '../../analysis/incident/decision.ts';
import { standingWord } from '../../analysis/incident/standing-word.ts';
import { isoInstant } from '../../core/business-day.ts';
import { readWordedVerdict } from '../../i18n/read-worded-verdict.ts';
import type { culpritsAnswer } from '../answers/incidents.ts';
import type { HttpDeps } from '../deps.ts';
import { readDecisions } from './words-on.ts';

/** Only those that are open. */
const NONE_ENDED = Number.MAX_SAFE_INTEGER;

/** Templates of the latest verdict that no incident is open about: those that are named, and those with a word that holds. */
export async function readCulprits({
  stores,
  clock,
}: Pick<HttpDeps, 'stores' | 'clock'>): Promise<z.output<typeof culpritsAnswer>> {
  const row = await stores.verdicts.latest();
  if (row === null) return { asOf: null, culprits: [] };
  const now = clock();
  // Stored by `publishVerdict` only.
  const { asOf, culprits } = readWordedVerdict(JSON.parse(row.body) as object);
  const open = (await stores.incidents.list(NONE_ENDED)).flatMap(({ incident }) => incident.suspects);
  const held = new Set(open.map(({ template }) => template.key));
  const free = culprits.filter(({ template }) => !held.has(template.key));
  if (free.length === 0) return { asOf: isoInstant(asOf), culprits: [] };
  const words = latestDecisions(await readDecisions({ stores }, now));
  const putOff = await stores.preferences.culpritsPutOff();
  const listed = free.flatMap((culprit) => {
    const { template, named, probability, excess, rate, expectedRate, since } = culprit;
    const word = standingWord(culprit, words.get(template.key), asOf);
    if (!named && word === null) return [];
    const until = putOff.get(template.key) ?? 0;
    return {
      template,
      named,
      probability,
      excess,
      rate,
      expectedRate,
      since: isoInstant(since),
      decision: word && { decision: word.decision, at: isoInstant(word.at), by: word.by },
      snooze:
        until > now ? { until: isoInstant(until), scope: 'this-template-for-everybody' as const } : null,
    };
  });
  return { asOf: isoInstant(asOf), culprits: listed };
}
