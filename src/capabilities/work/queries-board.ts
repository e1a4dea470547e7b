import { dayInWords } from '../../kernel/day.ts'
import { before } from '../../kernel/period.ts'
import type { Context } from '../../platform/context.ts'
import { strategicFindings } from '../assurance/index.ts'
import { escalationAnswer } from '../escalation/index.ts'
import { allPacks } from '../packs/index.ts'
import { riskAnswer, riskLineOf, riskPeriodShown, riskQuarterNow, riskRegisters, risksWithScores } from '../risk/index.ts'

/** One thing a board should see, and where it is read. */
export interface BoardLine {
  words: string
  href: string
  label: string
}

/** What a non-executive sees first: strategic risks, what the tests found of them, what waits to be answered, the next papers. */
export async function boardLines(c: Context): Promise<BoardLine[]> {
  const strategic = await strategicRisks(c)
  if (strategic.length === 0) return []
  const period = riskPeriodShown(strategic, await riskQuarterNow(c))
  const risks = riskAnswer(
    strategic.map((risk) => riskLineOf(risk, period, before(period))),
    period,
    before(period),
  )
  const findings = await strategicFindings(c)
  const pack = (await allPacks(c))
    .filter(({ meetsOn, state }) => meetsOn >= c.on && state !== 'withdrawn')
    .sort((a, b) => (a.meetsOn < b.meetsOn ? -1 : 1))[0]
  return [
    { words: `${risks.strong} ${risks.words}`.trim(), href: '/risks', label: 'The strategic risks' },
    { words: `${findings.strong} ${findings.words}`.trim(), href: '/assurance/honesty', label: 'What the tests of honesty find' },
    { words: await escalationAnswer(c), href: '/escalations', label: 'Escalations' },
    ...(pack ? [{ words: `Papers for the meeting of ${dayInWords(pack.meetsOn)}.`, href: `/packs/${pack.id}`, label: pack.title }] : []),
  ]
}

/** Open risks of the framework; one in no register belongs to it. */
async function strategicRisks(c: Context) {
  const framework = new Set((await riskRegisters(c)).filter(({ level }) => level === 'assurance framework').map(({ id }) => id))
  return (await risksWithScores(c)).filter(({ registerId }) => registerId === null || framework.has(registerId))
}
