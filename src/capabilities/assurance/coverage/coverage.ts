import type { Day } from '../../../kernel/day.ts'
import { count, listed, opening } from '../../../kernel/words.ts'
import { isCurrent, isExpired, lines } from '../assurances/standing.ts'
import type { AssuranceGiven, AssuranceLine } from '../facts.ts'

/** What one line says of one risk on a day. */
export interface LineCover {
  line: AssuranceLine
  current: number
  /** Of the current ones. */
  negative: number
  expired: number
  /** The latest day among the current ones; null where there is none, or it is not known. */
  latest: Day | null
}

/** A risk with what each line says of it. */
export interface RiskCover<Risk> {
  risk: Risk
  lines: readonly LineCover[]
  /** Current assurances whose line nobody said. */
  unplaced: number
}

/** As much of an assurance as coverage asks for. */
export type Assured = Pick<AssuranceGiven, 'line' | 'positive' | 'givenOn' | 'expiresOn'>

/** How a risk is assured on a day, line by line. */
export function coverOf<Risk>(risk: Risk, assurances: readonly Assured[], on: Day): RiskCover<Risk> {
  const current = assurances.filter((one) => isCurrent(one, on))
  return {
    risk,
    lines: lines.map((line) => {
      const own = current.filter((one) => one.line === line)
      return {
        line,
        current: own.length,
        negative: own.filter(({ positive }) => positive === false).length,
        expired: assurances.filter((one) => one.line === line && isExpired(one, on)).length,
        latest:
          own
            .map(({ givenOn }) => givenOn)
            .sort()
            .at(-1) ?? null,
      }
    }),
    unplaced: current.filter(({ line }) => line === null).length,
  }
}

type Cover = RiskCover<unknown>

const has = ({ lines: own }: Cover, line: AssuranceLine): boolean => own.some((one) => one.line === line && one.current > 0)

/** No current assurance at all. */
export const isBare = (cover: Cover): boolean => lines.every((line) => !has(cover, line)) && cover.unplaced === 0

/** Only those who manage it say that it works. */
export const isFirstLineOnly = (cover: Cover): boolean => has(cover, 1) && !has(cover, 2) && !has(cover, 3) && cover.unplaced === 0

/** The answer over all risks: which rest on the first line alone, which on nothing, what is negative, what has expired. */
export function answerOf(covers: readonly Cover[], noun = 'risk'): { strong: string; words: string } {
  if (covers.length === 0) return { strong: `No ${noun} is open.`, words: '' }
  const [bare, first] = [covers.filter(isBare).length, covers.filter(isFirstLineOnly).length]
  const parts = [
    ...(first > 0 ? [`${first} ${first === 1 ? 'has' : 'have'} only first-line assurance`] : []),
    ...(bare > 0 ? [`${bare} ${bare === 1 ? 'has' : 'have'} no current assurance`] : []),
  ]
  const of = `Of ${count(covers.length, noun)}`
  return {
    strong: parts.length === 0 ? `${of} each has current assurance from beyond the first line.` : `${of} ${listed(parts)}.`,
    words: [independent(covers), negative(covers), expired(covers)].filter((words) => words !== '').join(' '),
  }
}

const summed = (covers: readonly Cover[], of: (line: LineCover) => number): number =>
  covers.reduce((sum, { lines: own }) => sum + own.reduce((all, line) => all + of(line), 0), 0)

function independent(covers: readonly Cover[]): string {
  const n = covers.filter((cover) => has(cover, 3)).length
  return n === 0 ? 'None is assured independently.' : `${opening(n)} ${n === 1 ? 'is' : 'are'} assured independently.`
}

function negative(covers: readonly Cover[]): string {
  const n = summed(covers, (line) => line.negative)
  return n === 0 ? '' : `${opening(n)} current ${n === 1 ? 'assurance is' : 'assurances are'} negative.`
}

function expired(covers: readonly Cover[]): string {
  const n = summed(covers, (line) => line.expired)
  return n === 0 ? '' : `${opening(n)} ${n === 1 ? 'has' : 'have'} expired and ${n === 1 ? 'counts' : 'count'} no more.`
}
