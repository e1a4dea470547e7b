import type { Day } from '../../kernel/day.ts'
import type { Context } from '../../platform/context.ts'
import type { ActionFacts, AssuranceGiven, ControlKind, FactorFacts, GapFacts, TestResult } from './facts.ts'

/** A control as plain values: what a form or a file says of it. */
export interface PlainControl {
  title: string
  kind: ControlKind | null
  ownerPostId: number | null
  ownerAsWritten?: string | null
  fromDay: Day | null
  testMonths: number | null
  illustrative?: boolean
}

/** A new control; records nothing by itself. Answers its number. */
export async function writeControl(c: Context, control: PlainControl): Promise<number> {
  const { id } = await c.db
    .insertInto('controls')
    .values({
      trust_id: c.trust.id,
      title: control.title,
      kind: control.kind,
      owner_post_id: control.ownerPostId,
      owner_as_written: control.ownerAsWritten ?? null,
      from_day: control.fromDay,
      test_months: control.testMonths,
      illustrative: control.illustrative ?? false,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Says that a control stands against a risk, as a whole or against one of its causes or consequences; what is said already stays once. */
export async function writeStanding(c: Context, standing: { riskId: number; controlId: number; factorId?: number | null }): Promise<void> {
  await c.db
    .insertInto('risk_controls')
    .values({ trust_id: c.trust.id, risk_id: standing.riskId, control_id: standing.controlId, factor_id: standing.factorId ?? null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** As `writeStanding`, of the risk as a whole: answers the number of what was written, undefined where it stood already. */
export async function placeImportedControl(
  c: Context,
  { riskId, controlId }: { riskId: number; controlId: number },
): Promise<number | undefined> {
  const row = await c.db
    .insertInto('risk_controls')
    .values({ trust_id: c.trust.id, risk_id: riskId, control_id: controlId, factor_id: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export interface PlainTest {
  controlId: number
  testedOn: Day
  result: TestResult
  words: string
  testedAs: string
  illustrative?: boolean
}

/** A test of a control; records nothing by itself. */
export async function writeTest(c: Context, test: PlainTest): Promise<number> {
  const { id } = await c.db
    .insertInto('control_tests')
    .values({
      trust_id: c.trust.id,
      control_id: test.controlId,
      tested_on: test.testedOn,
      result: test.result,
      words: test.words,
      tested_as: test.testedAs,
      illustrative: test.illustrative ?? false,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type PlainGap = Pick<GapFacts, 'riskId' | 'kind' | 'controlId' | 'words' | 'foundOn'> & { illustrative?: boolean }

/** A gap in control or in assurance; records nothing by itself. */
export async function writeGap(c: Context, gap: PlainGap): Promise<number> {
  const { id } = await c.db
    .insertInto('risk_gaps')
    .values({
      trust_id: c.trust.id,
      risk_id: gap.riskId,
      kind: gap.kind,
      control_id: gap.controlId,
      words: gap.words,
      found_on: gap.foundOn,
      illustrative: gap.illustrative ?? false,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type PlainAssurance = Omit<AssuranceGiven, 'id' | 'rank' | 'version' | 'illustrative'> & { illustrative?: boolean }

/** An assurance as it was given; records nothing by itself. */
export async function writeAssurance(c: Context, given: PlainAssurance): Promise<number> {
  const { id } = await c.db
    .insertInto('assurances')
    .values({
      trust_id: c.trust.id,
      risk_id: given.riskId,
      control_id: given.controlId,
      line: given.line,
      positive: given.positive,
      source: given.source,
      scale_id: given.scaleId,
      level: given.level,
      given_on: given.givenOn,
      expires_on: given.expiresOn,
      words: given.words,
      illustrative: given.illustrative ?? false,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type PlainAction = Omit<ActionFacts, 'id' | 'version' | 'illustrative' | 'owner' | 'outcome' | 'firstDueOn' | 'doneOn'> & {
  ownerAsWritten?: string | null
  /** Where it is known that it was first promised for another day. */
  firstDueOn?: Day | null
  doneOn?: Day | null
  outcome?: string
  illustrative?: boolean
}

/** What is done about a risk; the day it is due is the one first promised, unless told otherwise. Records nothing by itself. */
export async function writeAction(c: Context, action: PlainAction): Promise<number> {
  const { likelihood, consequence, score } = action.expected
  const { id } = await c.db
    .insertInto('risk_actions')
    .values({
      trust_id: c.trust.id,
      risk_id: action.riskId,
      gap_id: action.gapId,
      title: action.title,
      owner_post_id: action.ownerPostId,
      owner_as_written: action.ownerAsWritten ?? null,
      due_on: action.dueOn,
      first_due_on: action.firstDueOn ?? action.dueOn,
      due_as_written: action.dueAsWritten,
      state: action.state,
      done_on: action.doneOn ?? null,
      outcome: action.outcome ?? '',
      expected_likelihood: likelihood,
      expected_consequence: consequence,
      expected_score: likelihood !== null && consequence !== null ? likelihood * consequence : score,
      illustrative: action.illustrative ?? false,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type PlainFactor = Pick<FactorFacts, 'riskId' | 'side' | 'words'> & { illustrative?: boolean }

/** A cause or a consequence, last of its side; records nothing by itself. */
export async function writeFactor(c: Context, { riskId, side, words, illustrative = false }: PlainFactor): Promise<number> {
  const { last } = await c.db
    .selectFrom('risk_factors')
    .where('risk_id', '=', riskId)
    .where('side', '=', side)
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  const { id } = await c.db
    .insertInto('risk_factors')
    .values({ trust_id: c.trust.id, risk_id: riskId, side, position: (last ?? 0) + 1, words, illustrative })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The words of an assurer; records nothing by itself. */
export async function writeScale(
  c: Context,
  scale: { name: string; levels: readonly string[]; ranks: readonly number[] },
): Promise<number> {
  const { id } = await c.db
    .insertInto('assurance_scales')
    .values({ trust_id: c.trust.id, name: scale.name, levels: [...scale.levels], ranks: [...scale.ranks] })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
