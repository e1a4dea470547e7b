import type { Context } from '../../../platform/context.ts'
import type { Http } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { openRisksCalled, riskLineOf, riskQuarterNow, riskQuarterScored, riskRegisters, risksWithScores } from '../../risk/index.ts'
import { partAsked, partsOf } from '../parts.ts'
import { answerOf, coverOf, isBare, isFirstLineOnly, type RiskCover } from './coverage.ts'
import { CoveragePage, type CoverRow } from './pages/show-coverage.tsx'
import { assuredOf } from './queries.ts'

/** Assurance of every risk by line. */
export const coverageRoutes = new Routes().get('/assurance', 'control:read', show)

type Cover = RiskCover<{ id: number }>

const views: Record<string, { label: string; is: (cover: Cover) => boolean }> = {
  all: { label: 'However assured', is: () => true },
  'first-line': { label: 'Only the first line', is: isFirstLineOnly },
  none: { label: 'No current assurance', is: isBare },
  negative: { label: 'With negative assurance', is: ({ lines }) => lines.some(({ negative }) => negative > 0) },
  expired: { label: 'With expired assurance', is: ({ lines }) => lines.some(({ expired }) => expired > 0) },
}

/** Risks on a page. */
const pageSize = 100

/** The address of a part of the risks, as they are assured, and a page of them. */
function addressOf({ register, show, page = 1 }: { register: string | undefined; show: string; page?: number }): string {
  const words = new URLSearchParams()
  if (register !== undefined) words.set('register', register)
  if (show !== 'all') words.set('show', show)
  if (page > 1) words.set('page', String(page))
  return words.size === 0 ? '/assurance' : `/assurance?${words}`
}

async function show(http: Http, c: Context): Promise<Response> {
  const risks = await openRisksCalled(c)
  const parts = partsOf(await riskRegisters(c), risks)
  const part = partAsked(parts, http.query('register'))
  const assured = await assuredOf(c)
  const covers = risks.filter(part.holds).map((risk) => coverOf(risk, assured.get(risk.id) ?? [], c.on))
  const wished = http.query('show') ?? ''
  const chosen = Object.hasOwn(views, wished) ? wished : 'all'
  const hrefOf = (show: string, page = 1) => addressOf({ register: part.key, show, page })
  const wanted = covers.filter((cover) => views[chosen]?.is(cover))
  const last = Math.max(1, Math.ceil(wanted.length / pageSize))
  const at = Math.min(last, Math.max(1, Number(http.query('page')) || 1))
  const page = {
    ...{ frame: c.frame, answer: answerOf(covers, part.noun) },
    registers: parts.map((one) => ({
      ...{ label: one.label, href: addressOf({ register: one.key, show: chosen }), current: one === part },
      count: risks.filter(one.holds).length,
    })),
    filters: Object.entries(views).map(([key, { label, is }]) => ({
      ...{ label, count: covers.filter(is).length, current: key === chosen, href: hrefOf(key) },
    })),
    pages: Array.from({ length: last }, (_, n) => ({ number: n + 1, href: hrefOf(chosen, n + 1), current: n + 1 === at })),
    rows: await rowsOf(c, wanted.slice((at - 1) * pageSize, at * pageSize)),
  }
  return http.page(<CoveragePage {...page} />)
}

/** These covers with what their risks are called and how they score, in the order they came. */
async function rowsOf(c: Context, covers: readonly Cover[]): Promise<CoverRow[]> {
  const ids = covers.map(({ risk }) => risk.id)
  const risks = new Map((await risksWithScores(c, ids)).map((risk) => [risk.id, risk]))
  const { period } = await riskQuarterScored(c, await riskQuarterNow(c))
  return covers.flatMap((cover) => {
    const risk = risks.get(cover.risk.id)
    if (!risk) return []
    const { id, number, title } = risk
    return [{ ...cover, risk: { id, number, title, score: riskLineOf(risk, period, period).now } }]
  })
}
