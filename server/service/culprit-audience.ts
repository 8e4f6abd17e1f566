import type { EpochMs } from '../core/time.ts';
import type { HttpDeps } from '../http/deps.ts';
import { foldTemplates } from '../http/fold-templates.ts';
import { readWordedVerdict } from '../i18n/read-worded-verdict.ts';
import type { TemplateReadStore, VerdictReadStore } from '../store/read-ports.ts';

/** So many stand on the first page. */
const MOST = 3;

/** Counts whom the templates reached that the latest verdict suspects, as the page of an incident asks for it. */
export async function countCulprits({
  verdicts,
  templates,
  audience,
  now,
}: {
  verdicts: Pick<VerdictReadStore, 'latest'>;
  templates: TemplateReadStore;
  audience: HttpDeps['audience'];
  now: EpochMs;
}): Promise<void> {
  const latest = await verdicts.latest();
  if (latest === null) return;
  const { culprits } = readWordedVerdict(JSON.parse(latest.body) as object);
  const { aliases } = await foldTemplates(await templates.load(now), now);
  for (const { template, since } of culprits.slice(0, MOST)) {
    const ids = [...aliases].flatMap(([id, meant]) => (meant.key === template.key ? [id] : []));
    await audience({ templates: ids, since });
  }
}
