import type { Context } from '../../../platform/context.ts'
import { type RiskFacts, riskPeriodShown, riskQuarterNow, riskRegisters, risksWithScores } from '../../risk/index.ts'
import { partAsked, partsOf } from '../parts.ts'
import { answerInWords, type HonestyAnswer, type Standing, standingOf } from './answered.ts'
import type { Figures, TestName } from './finding.ts'
import { findingsOf } from './judging.ts'
import { weighedRisks } from './queries-weighed.ts'
import { summaryOf } from './summary.ts'

/** What the tests find of open risks on the day the page is read at, the gravest first, each with the answer to it; nothing of it is stored. */
export const honestyNow = (c: Context, riskIds?: readonly number[]): Promise<Standing[]> =>
  c.once(`assurance: honesty of ${riskIds ? [...riskIds].sort((a, b) => a - b).join() : 'all'}`, async () =>
    standingsAmong(c, await risksWithScores(c), riskIds),
  )

async function standingsAmong(c: Context, among: readonly RiskFacts[], riskIds?: readonly number[]): Promise<Standing[]> {
  const wanted = riskIds && new Set(riskIds)
  const risks = wanted ? among.filter(({ id }) => wanted.has(id)) : among
  if (risks.length === 0) return []
  const quarter = riskPeriodShown(among, await riskQuarterNow(c))
  const findings = findingsOf(await weighedRisks(c, risks, among), { on: c.on, quarter })
  const answers = await answersOf(c, riskIds)
  return findings.map((finding) => standingOf(finding, answers.get(keyOf(finding)) ?? [], c.on))
}

/** A finding as a paper tells it; `answer` is empty where none stands. */
export interface HonestyTold {
  test: TestName
  /** The test and of what: the same finding of several risks has one key. */
  key: string
  words: string
  answer: string
}

/** For papers, which others read than who made them: what is found of risks that are not confidential, and that names none, by risk. */
export async function honestyOf(c: Context, riskIds?: readonly number[]): Promise<Map<number, HonestyTold[]>> {
  const open = (await risksWithScores(c)).filter(({ seenBy }) => seenBy === null)
  const found = new Map<number, HonestyTold[]>()
  for (const { finding, answer, stands } of await standingsAmong(c, open, riskIds))
    found.set(finding.riskId, [
      ...(found.get(finding.riskId) ?? []),
      { test: finding.test, key: finding.key, words: finding.words, answer: answer && stands === 'answered' ? answerInWords(answer) : '' },
    ])
  return found
}

const keyOf = ({ riskId, key }: { riskId: number; key: string }): string => `${riskId} ${key}`

/** Every answer to findings of these risks, or of all, oldest first, by risk and finding. */
export async function answersOf(c: Context, riskIds?: readonly number[]): Promise<Map<string, HonestyAnswer[]>> {
  let query = c.db.selectFrom('honesty_answers').orderBy('answered_on').orderBy('id')
  if (riskIds) query = query.where('risk_id', 'in', riskIds)
  const found = new Map<string, HonestyAnswer[]>()
  for (const row of await query.selectAll().execute()) {
    const { figures, words: said } = row.found as { figures: Figures; words: string }
    const answer = {
      ...{ id: row.id, riskId: row.risk_id, key: row.test, words: row.words, on: row.answered_on, as: row.answered_as },
      ...{ until: row.until_day, found: figures, said, illustrative: row.illustrative },
    }
    found.set(keyOf(answer), [...(found.get(keyOf(answer)) ?? []), answer])
  }
  return found
}

/** Answers to one finding, oldest first. */
export const answersTo = async (c: Context, finding: { riskId: number; key: string }): Promise<HonestyAnswer[]> =>
  (await answersOf(c, [finding.riskId])).get(keyOf(finding)) ?? []

/** What the tests find of the strategic risks, in two sentences. */
export async function strategicFindings(c: Context): Promise<{ strong: string; words: string }> {
  const risks = await risksWithScores(c)
  const part = partAsked(partsOf(await riskRegisters(c), risks), undefined)
  const byId = new Map(risks.filter(part.holds).map((risk) => [risk.id, risk]))
  return summaryOf(
    (await honestyNow(c)).filter(({ finding }) => byId.has(finding.riskId)),
    byId,
    part.noun,
  )
}
