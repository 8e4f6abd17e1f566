import { z } from 'zod';
import { FIX_KINDS, RATING_CHANGES } from '../../analysis/fix/fix.ts';
import { DECISIONS } from '../../analysis/incident/decision.ts';
import { LEVELS, STATUSES, STEP_KINDS } from '../../analysis/incident/incident.ts';
import { OUTCOMES } from '../../analysis/verdict.ts';
import { count, instant, instantOrNull, namedTemplate, share, textOrNull } from './common.ts';
import { verdictAnswer } from './verdict.ts';

const decision = z.enum(DECISIONS);

const person = z
  .object({ kind: z.enum(['service', 'member', 'token', 'recipient']), id: textOrNull, name: textOrNull })
  .meta({ id: 'Actor', description: 'Who did it; `name` null when nobody is known by this id any more.' });

const suspect = z.object({
  template: namedTemplate,
  named: z.boolean(),
  probability: share,
  excess: z.number(),
  rate: z.number(),
  expectedRate: z.number(),
});

const said = z.object({ decision, at: instant, by: textOrNull });

export const incident = z
  .object({
    id: count,
    subject: z.object({ kind: z.enum(['topic', 'account']), topic: textOrNull }),
    status: z.enum(STATUSES),
    level: z.enum(LEVELS),
    openedAt: instant,
    changedAt: instant.meta({ description: 'last change of `status`' }),
    since: instant.meta({ description: 'start of the spike' }),
    asOf: instant.meta({ description: 'of the last verdict that was taken into account' }),
    excess: z.number().meta({ description: 'opt-outs too many by that verdict' }),
    probability: share,
    acknowledgedBy: person.nullable(),
    assignee: person.nullable(),
    snooze: z
      .object({ until: instant, scope: z.literal('this-incident-for-everybody') })
      .nullable()
      .meta({ description: 'put off until then, or until it is worse' }),
    ownSnoozes: z
      .array(z.object({ by: person, until: instant, scope: z.literal('this-incident-for-their-mails') }))
      .meta({ description: 'who put it off for their own mails only, until then or until it is worse' }),
    suspects: z.array(
      suspect.extend({
        decision: said.nullable(),
      }),
    ),
  })
  .meta({
    id: 'Incident',
    description: 'Opt-outs that need somebody, about one topic or the whole account.',
  });

export const namedCulprit = suspect
  .extend({
    since: instant.meta({ description: 'start of the spike' }),
    decision: said.nullable().meta({ description: 'the word on it that holds' }),
    snooze: z
      .object({ until: instant, scope: z.literal('this-template-for-everybody') })
      .nullable()
      .meta({ description: 'put off until then, or until an incident is opened' }),
  })
  .meta({
    id: 'NamedCulprit',
    description: 'A template of the latest verdict that no incident is open about.',
  });

export const culpritsAnswer = z.object({ asOf: instantOrNull, culprits: z.array(namedCulprit) });

const knew = z.object({
  asOf: instant,
  outcome: z.enum(OUTCOMES),
  level: z.enum(LEVELS),
  probability: share,
  isOverLine: z.boolean(),
  excess: z.number(),
  since: instant,
  suspects: z.array(suspect),
});

const step = z
  .object({
    number: count,
    at: instant,
    kind: z.enum(STEP_KINDS),
    actor: person,
    knew: knew.nullable().meta({ description: 'what the service knew, of its own steps' }),
    member: person.nullable().meta({ description: 'of `assigned`: to whom' }),
    until: instantOrNull.meta({ description: 'of `snoozed` and `snoozed-for-one`' }),
    text: textOrNull.meta({ description: 'of `commented`' }),
    template: namedTemplate.nullable().meta({ description: 'of `decided`' }),
    decision: decision.nullable(),
    fix: z
      .object({ kind: z.enum(FIX_KINDS), at: instant })
      .nullable()
      .meta({ description: 'of `fix-seen` and `fix-judged`: what was done about `template`' }),
    avoided: z
      .object({ optOuts: z.number(), low: z.number(), high: z.number() })
      .nullable()
      .meta({ description: 'of `fix-judged`: opt-outs that did not come in seven days, 95 % interval' }),
    rating: z.enum(RATING_CHANGES).nullable(),
  })
  .meta({ id: 'IncidentStep', description: 'What happened to an incident, in the order of the numbers.' });

export const incidentsAnswer = z.object({ incidents: z.array(incident) });

export const incidentAnswer = z.object({
  incident,
  points: z
    .array(z.object({ at: instant, excess: z.number(), probability: share }))
    .meta({ description: 'what each verdict said, from a little before it began' }),
  timeline: z.array(step),
  verdict: verdictAnswer
    .nullable()
    .meta({ description: 'the last verdict that saw it: culprits, rivals, and what it rests on' }),
});

export const changedIncident = z.object({
  incident,
  step: count.nullable().meta({ description: 'number of the step; null: it was so already' }),
});

export const muteAnswer = z
  .object({
    days: count.meta({ description: 'how far back `mails` and `held` look' }),
    recipients: count.meta({ description: 'who are written to about it now' }),
    mails: count.meta({ description: 'mails about its subject in these days, to all of them' }),
    held: count.meta({ description: 'of these, those that would have waited' }),
  })
  .meta({ id: 'MutePreview' });

export const precisionAnswer = z
  .object({
    named: count.meta({
      description:
        'templates that incidents named, each once an incident, and those without one that somebody judged',
    }),
    confirmed: count,
    refuted: z.object({ oneOff: count, newNormal: count }),
    undecided: count,
    share: share.nullable().meta({ description: 'confirmed of those that somebody decided; null: none yet' }),
  })
  .meta({ id: 'Precision', description: 'How often the names were right, by what people said of them.' });

export const reviewersAnswer = z.object({
  reviewers: z.array(z.object({ id: z.string(), name: z.string() })),
});
