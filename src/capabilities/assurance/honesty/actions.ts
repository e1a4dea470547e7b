import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { asJson } from '../../../platform/db/index.ts'
import { record } from '../../../platform/history/index.ts'
import { type Finding, testNames } from './finding.ts'

export interface AnswerGiven {
  words: string
  as: string
  until: Day
  illustrative?: boolean
}

/** Answers a finding: in words, as whom, until when, and with what was found kept beside it. */
export async function answerFinding(c: Context, finding: Finding, { words, as, until, illustrative = false }: AnswerGiven): Promise<void> {
  await c.db
    .insertInto('honesty_answers')
    .values({
      ...{ trust_id: c.trust.id, risk_id: finding.riskId, test: finding.key, words, answered_on: c.today, answered_as: as },
      ...{ until_day: until, found: asJson({ figures: { ...finding.figures }, words: finding.words }), illustrative },
    })
    .execute()
  await record(c.db, {
    verb: 'honesty.answered',
    ref: { kind: 'risk', id: finding.riskId },
    facts: { test: testNames[finding.test], found: finding.words, words, as, until },
  })
}
