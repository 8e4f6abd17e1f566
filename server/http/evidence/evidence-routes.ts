import { strToU8, zipSync } from 'fflate';
import { Hono } from 'hono';
import { z } from 'zod';
import { businessDayOf, isoInstant } from '../../core/business-day.ts';
import { AppError } from '../../core/errors.ts';
import { DAY_MS, type EpochMs } from '../../core/time.ts';
import { CATALOGUES } from '../../i18n/catalogues.ts';
import { LANGUAGES } from '../../i18n/language.ts';
import { readWordedVerdict } from '../../i18n/read-worded-verdict.ts';
import { templateName } from '../../i18n/template-name.ts';
import type { HttpDeps } from '../deps.ts';
import { GET_EVIDENCE } from '../descriptions/evidence.ts';
import type { HttpEnv } from '../http-env.ts';
import type { ReadIncidentDeps } from '../incidents/read-incident.ts';
import { idInPath, params, pastInstant, query } from '../query.ts';
import { evidenceFiles } from './evidence-files.ts';
import { concerns, evidenceSubject, rowsOf, type EvidenceSubject } from './evidence-subject.ts';

const LOOK_BACK_MS = 30 * DAY_MS;
/** Decisions about the account's data; what concerns persons stays out. */
const DECISION = /^(?:templates\.map|policy\.|incident\.|late-sends\.|quarantine\.|sensitivity\.)/;

/** Everything that a stored verdict rests on as one archive, without anybody in it. */
export function evidenceRoutes(
  deps: ReadIncidentDeps & Pick<HttpDeps, 'templates' | 'evidenceInputs' | 'platform'>,
) {
  const { clock, zone, stores, templates, evidenceInputs, platform } = deps;
  const asOf = pastInstant(clock);
  const ASKED = z.object({
    lang: z.enum(LANGUAGES).optional(),
    template: z.string().optional(),
    incident: idInPath.optional(),
  });
  return new Hono<HttpEnv>().get(
    '/v1/evidence/:asOf',
    GET_EVIDENCE,
    params(z.object({ asOf })),
    query(ASKED),
    async (c) => {
      const { lang: language = platform.language, template, incident } = c.req.valid('query');
      const stored = await stores.verdicts.at(c.req.valid('param').asOf);
      if (stored === null) throw new AppError('not-found', 'no verdict is stored for this instant');
      const instant = stored.asOf;
      const verdict = readWordedVerdict(JSON.parse(stored.body) as object);
      const subject = await evidenceSubject(deps, { verdict, template, incident });
      const { about } = subject;
      const inputs = await evidenceInputs(instant);
      const range = { from: instant - LOOK_BACK_MS, to: instant };
      const files = evidenceFiles({
        verdict,
        computedAt: stored.computedAt,
        version: stored.version,
        zone,
        language,
        account: await templates.series(null, { ...range, clock: 'event' }),
        templates: await templatesOf(subject.templates),
        inputs: inputs && {
          counts: rowsOf(subject, inputs.counts, { column: 'template', mayBe: false }),
          optOuts: rowsOf(subject, inputs.optOuts, { column: 'answered_template', mayBe: true }),
        },
        audit: (await stores.audit.since(range.from)).filter(
          (entry) => DECISION.test(entry.action) && concerns(subject, entry),
        ),
        about:
          about === null || 'incident' in about
            ? about
            : { template: templateName(about.template, CATALOGUES[language]) },
      });
      await stores.audit.append({
        at: clock(),
        actor: c.get('actor'),
        action: 'evidence.export',
        subject: isoInstant(instant),
        detail: { files: files.size, ...(template && { template }), ...(incident && { incident }) },
      });
      const name = `culprit-evidence-${businessDayOf(instant, zone)}${suffixOf(subject)}.zip`;
      return c.body(archive(files, instant), 200, {
        'Content-Type': 'application/zip',
        'Content-Disposition': `attachment; filename="${name}"`,
        'Cache-Control': 'no-store',
      });

      async function templatesOf(named: typeof subject.templates) {
        const found = [];
        for (const template of named) {
          const page = await templates.page(template.key, range);
          if (page === null) continue;
          found.push({
            name: templateName(template, CATALOGUES[language]),
            page,
            event: await templates.series(template.key, { ...range, clock: 'event' }),
            cohort: await templates.series(template.key, { ...range, clock: 'cohort' }),
          });
        }
        return found;
      }
    },
  );
}

/** What tells the packs of a day apart. */
function suffixOf({ about }: EvidenceSubject): string {
  if (about === null) return '';
  return 'incident' in about
    ? `-incident-${about.incident.incident.id}`
    : `-${(about.template.name ?? about.template.id ?? 'template').replaceAll(/[^\w.-]+/g, '-')}`;
}

/** The same files give the same bytes: every one is dated with the verdict. */
function archive(files: ReadonlyMap<string, string>, at: EpochMs): Uint8Array<ArrayBuffer> {
  const entries = Object.fromEntries([...files].map(([name, text]) => [name, strToU8(text)]));
  return Uint8Array.from(zipSync(entries, { mtime: at }));
}
