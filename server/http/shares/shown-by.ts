import { isoInstant } from '../../core/business-day.ts';
import { isPageOf, type Share } from '../../store/share-ports.ts';
import type { HttpDeps } from '../deps.ts';
import { readIncident } from '../incidents/read-incident.ts';
import { readTemplatePage } from '../read-template-page.ts';
import { seriesJson } from '../template-json.ts';
import { maskIncident, maskWorded } from './mask-incident.ts';
import { maskSeries, maskTemplate } from './mask-template.ts';

export type ShownDeps = Pick<HttpDeps, 'clock' | 'zone' | 'stores' | 'members' | 'templates' | 'platform'>;

const WHOLE = { from: null, to: null };
const NOTHING = { asOf: null, verdict: null, template: null, series: null, incident: null };

/** What a link shows, without anything personal; null: what it was made for is no more. */
export async function shownBy(deps: ShownDeps, share: Pick<Share, 'page' | 'subject'>) {
  const { zone, stores, platform } = deps;
  const voice = { zone, language: platform.language };
  if (isPageOf(share, 'template')) {
    const page = await readTemplatePage(deps, share.subject, WHOLE);
    const event = await deps.templates.series(share.subject, { ...WHOLE, clock: 'event' });
    const cohort = await deps.templates.series(share.subject, { ...WHOLE, clock: 'cohort' });
    if (page === null || event === null || cohort === null) return null;
    const series = {
      event: maskSeries(seriesJson(event, zone)),
      cohort: maskSeries(seriesJson(cohort, zone)),
    };
    return { ...NOTHING, asOf: page.asOf, template: maskTemplate(page), series };
  }
  if (isPageOf(share, 'incident')) {
    const answer = await readIncident(deps, Number(share.subject));
    if (answer === null) return null;
    return { ...NOTHING, asOf: answer.incident.asOf, incident: maskIncident(answer, voice) };
  }
  const latest = await stores.verdicts.latest();
  if (latest === null) return NOTHING;
  const verdict = maskWorded(JSON.parse(latest.body) as object, voice);
  return { ...NOTHING, asOf: isoInstant(latest.asOf), verdict };
}
