import type { TemplatePageJson } from '../read-template-page.ts';
import type { seriesJson } from '../template-json.ts';

type SeriesJson = ReturnType<typeof seriesJson>;

/** The page of a template without the names of whoever made, owns or decided something about it: what an outsider may read.
 *  Findings that somebody accepted are left out, since their reasons are written by hand, and so is where people came from. */
export function maskTemplate({ template, timeline, ...page }: TemplatePageJson): TemplatePageJson {
  return {
    ...page,
    // The sender's own words: a source may name a list, a partner or whoever brought the people.
    sources: [],
    template: {
      ...template,
      findings: template.findings.filter(({ waiver }) => waiver === null),
      review: { ...template.review, addedBy: null, owner: null },
    },
    timeline: timeline.map((entry) => ({ ...entry, by: null })),
  };
}

/** The same of a series; notes on what was announced are written by hand, too. */
export function maskSeries({ announced, markers, ...series }: SeriesJson): SeriesJson {
  return {
    ...series,
    announced: announced.map((one) => ({ ...one, label: null })),
    markers: markers.map((entry) => ({ ...entry, by: null })),
  };
}
