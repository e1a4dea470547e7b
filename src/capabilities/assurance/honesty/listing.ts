import type { RiskFacts } from '../../risk/index.ts'
import type { Standing } from './answered.ts'
import { type TestName, testNames, tests } from './finding.ts'

/** A finding in the list, with the risk it is of. */
export interface FindingRow extends Standing {
  risk: RiskFacts
}

export interface Asked {
  register?: string | undefined
  test?: string | undefined
  by?: string | undefined
  page?: string | undefined
}

export interface Filter {
  label: string
  href: string
  count: number
  current: boolean
}

/** Findings on a page. */
const pageSize = 100

export const addressOf = (asked: Asked): string => {
  const words = new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : [])))
  return words.size === 0 ? '/assurance/honesty' : `/assurance/honesty?${words}`
}

const isTest = (text: string | undefined): text is TestName => text !== undefined && Object.hasOwn(testNames, text)
const byOf = ({ by }: Asked): 'test' | undefined => (by === 'test' ? by : undefined)

/** The findings asked for: unanswered in their order, by risk or by test, and answered ones apart; with the filters that leave others. */
export function listed(standings: readonly Standing[], risks: ReadonlyMap<number, RiskFacts>, asked: Asked) {
  const rows = standings.flatMap((standing): FindingRow[] => {
    const risk = risks.get(standing.finding.riskId)
    return risk ? [{ ...standing, risk }] : []
  })
  const [open, answered] = [rows.filter(({ stands }) => stands !== 'answered'), rows.filter(({ stands }) => stands === 'answered')]
  const { register } = asked
  const [test, by] = [isTest(asked.test) ? asked.test : undefined, byOf(asked)]
  const wanted = (row: FindingRow) => test === undefined || row.finding.test === test
  const filters: Filter[] = [
    { label: 'Every test', href: addressOf({ register, by }), count: open.length, current: test === undefined },
    ...tests
      .map((one) => ({ one, n: open.filter(({ finding }) => finding.test === one).length }))
      .filter(({ one, n }) => n > 0 || one === test)
      .map(({ one, n }) => ({ label: testNames[one], href: addressOf({ register, test: one, by }), count: n, current: one === test })),
  ]
  return {
    ...{ open: inGroups(open.filter(wanted), by), answered: answered.filter(wanted), filters, by: by ?? ('risk' as const) },
    other: { label: by ? 'By risk' : 'By test', href: addressOf({ register, test, by: by ? undefined : 'test' }) },
  }
}

/** By test in the order of the tests, risks of a top band first; by risk the risk with the gravest finding comes first, with all of its own. */
function inGroups(rows: readonly FindingRow[], by: 'test' | undefined): FindingRow[] {
  if (by === 'test') return [...rows].sort((a, b) => tests.indexOf(a.finding.test) - tests.indexOf(b.finding.test))
  const first = new Map<number, number>()
  for (const [at, { risk }] of rows.entries()) if (!first.has(risk.id)) first.set(risk.id, at)
  return [...rows].sort((a, b) => (first.get(a.risk.id) ?? 0) - (first.get(b.risk.id) ?? 0))
}

/** The page of them that is asked for. */
export function pageAt({ open }: { open: readonly FindingRow[] }, asked: Asked) {
  const last = Math.max(1, Math.ceil(open.length / pageSize))
  const at = Math.min(last, Math.max(1, Math.floor(Number(asked.page)) || 1))
  const hrefOf = (n: number) =>
    addressOf({
      register: asked.register,
      test: isTest(asked.test) ? asked.test : undefined,
      by: byOf(asked),
      page: n === 1 ? undefined : String(n),
    })
  return {
    open: open.slice((at - 1) * pageSize, at * pageSize),
    pages: Array.from({ length: last }, (_, n) => ({ number: n + 1, href: hrefOf(n + 1), current: n + 1 === at })),
  }
}
