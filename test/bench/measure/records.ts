import type {
  AccountDay,
  AccountRecord,
  CulpritRecord,
  TemplateDay,
} from '../../../bench/accuracy/record.ts';

/** An account of which nothing is known but what is given. */
export function account(given: Partial<AccountRecord>): AccountRecord {
  return {
    seed: 1,
    scenario: 'mixed',
    contacts: 2_003,
    templates: 1,
    optOuts: 0,
    judgedDays: 70,
    templateDays: [],
    accountDays: [],
    culprits: [],
    attribution: {
      optOuts: 0,
      right: 0,
      logLoss: 0,
      lastTouch: { right: 0, logLoss: 0 },
      equalWeights: { right: 0, logLoss: 0 },
    },
    mismatches: [],
    cost: { fold: 0, analyse: 0, references: 0, verdicts: 0 },
    ...given,
  };
}

/** An innocent, quiet template-day with what is given. */
export function templateDay(given: Partial<TemplateDay> & { day: number }): TemplateDay {
  return {
    template: 0,
    label: 'innocent',
    excess: 0,
    lift: 1,
    injected: false,
    kind: 'old',
    bornDay: -30,
    probability: 0,
    named: (given.probability ?? 0) >= 0.5,
    estimatedExcess: 0,
    estimatedShare: 0,
    reasons: [],
    scores: [],
    ...given,
  };
}

/** A scored, normal, rightly judged account-day with what is given. */
export function accountDay(given: Partial<AccountDay>): AccountDay {
  return {
    day: 0,
    outcome: 'normal',
    right: ['normal'],
    innocentNamed: false,
    culpritNamed: false,
    top: null,
    ...given,
  };
}

/** A material culprit of 30 excess opt-outs that was judged perfectly, with what is given. */
export function culprit(
  given: Partial<CulpritRecord>,
  atEnd: Partial<CulpritRecord['atEnd']> = {},
): CulpritRecord {
  return {
    template: 0,
    kind: 'newBad',
    from: 0,
    lastDay: 3,
    material: true,
    excess: 30,
    lift: 3,
    isNew: true,
    hoursToTwelfth: 10,
    hoursToTwentyFifth: 20,
    hoursToName: 12,
    hoursToMail: 14,
    ...given,
    atEnd: {
      probability: 0.99,
      named: true,
      excess: 30,
      trueExcess: 30,
      share: 0.8,
      trueShare: 0.8,
      shareInterval: { low: 0.7, high: 0.9 },
      liftInterval: { low: 2, median: 3, high: 4 },
      ...atEnd,
    },
  };
}
