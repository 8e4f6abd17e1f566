import { z } from 'zod';
import { OUTCOMES } from '../../analysis/verdict.ts';
import {
  count,
  instant,
  instantOrNull,
  interval,
  namedTemplate,
  ratio,
  share,
  shareOrNull,
  textOrNull,
} from './common.ts';
import { reason, text } from './verdict-reason.ts';
import { rival } from './verdict-rival.ts';

const culprit = z
  .object({
    template: namedTemplate,
    probability: share,
    priorProbability: share.meta({ description: 'before its opt-outs were looked at' }),
    named: z.boolean(),
    share: z.number().meta({ description: "its part of the account's excess" }),
    shareText: text,
    shareInterval: interval,
    excess: z.number().meta({ description: 'opt-outs above the usual since the onset' }),
    excessInterval: interval,
    lift: ratio,
    since: instant,
    deliveries: count,
    optOuts: z.number(),
    exactOptOuts: z.number(),
    rate: z.number(),
    expectedRate: z.number(),
    accountRate: z.number(),
    rateWithout: z.number(),
    expectedRateWithout: z.number(),
    addedAt: instantOrNull,
    firstDeliveredAt: instantOrNull,
    addedBy: textOrNull,
    owner: textOrNull,
    category: textOrNull,
    topic: textOrNull,
    reasons: z.array(reason),
  })
  .meta({ id: 'Culprit', description: 'A template that may be why people leave.' });

const data = z
  .object({
    attributed: shareOrNull,
    unlinked: shareOrNull,
    unknownConsent: shareOrNull,
    inferred: shareOrNull,
    deliveries: count,
    optOuts: z.number(),
    expected: z.number(),
    byChannel: z.array(z.object({ channel: z.string(), optOuts: z.number() })),
    byReason: z.array(z.object({ reason: z.string(), optOuts: z.number() })),
    errorOptOuts: z.number(),
    heldErrorOptOuts: z.number(),
    templates: count,
    historyDays: z.number(),
    epoch: instantOrNull,
  })
  .meta({ id: 'VerdictData', description: 'What the verdict rests on, over the last seven days.' });

const account = z
  .object({
    rate: z.number(),
    expectedRate: z.number(),
    deliveries: count,
    optOuts: z.number(),
    expected: z.number(),
    shift: z.number(),
    wide: z.number(),
  })
  .meta({ id: 'VerdictAccount', description: 'The account since the spike began.' });

/** What `analyse --json` prints. */
export const verdictBody = z
  .object({
    asOf: instant,
    outcome: z.enum(OUTCOMES),
    excess: z.object({ optOuts: z.number(), since: instant }),
    culprits: z.array(culprit),
    expectedFalseNames: z.number(),
    rivals: z.array(rival),
    data,
    account,
    text,
  })
  .meta({
    id: 'Verdict',
    description: 'What `culprit analyse --json` prints; methods.md has every formula.',
  });

/** A verdict with when it was computed and by which version of the rules. */
export const verdictAnswer = z
  .object({
    asOf: instant,
    computedAt: instant,
    version: z.int().meta({ description: 'of the rules it was computed by' }),
    zone: z.string().meta({ description: "IANA zone of the account's business days" }),
    verdict: verdictBody,
  })
  .meta({ id: 'VerdictAnswer' });
