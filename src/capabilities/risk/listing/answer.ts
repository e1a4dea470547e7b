import { type Period, periodLabel } from '../../../kernel/period.ts'
import { listed, opening } from '../../../kernel/words.ts'
import { standingSince } from '../scoring/movement.ts'
import type { Line } from './register.ts'

/** The answer over all risks in a quarter: how many stand in a top band, which has stood longest, what moved, what cannot be told. */
export function answerOf(lines: readonly Line[], period: Period, last: Period): { strong: string; words: string } {
  if (lines.length === 0) return { strong: 'No risk is open.', words: '' }
  const top = lines.filter((line) => line.band?.top)
  return {
    strong: inTopBand(lines, top),
    words: [longest(top, period), moves(lines, last), unknown(lines, period)].filter((w) => w !== '').join(' '),
  }
}

/** "Three of nine risks are extreme.", by the names of the bands that a board watches. */
function inTopBand(lines: readonly Line[], top: readonly Line[]): string {
  const names = listed([...new Set(top.map((line) => line.band?.name.toLowerCase() ?? ''))])
  if (lines.length === 1) return top.length === 0 ? 'The one risk does not stand in the top band.' : `The one risk is ${names}.`
  const all = `${opening(lines.length).toLowerCase()} risks`
  if (top.length === 0) return `None of ${all} stands in the top band.`
  return `${opening(top.length)} of ${all} ${top.length === 1 ? 'is' : 'are'} ${names}.`
}

/** "Risk 01 has stood at 20 since Q3 2023/24." of the top risks that have stood longest without falling. */
function longest(top: readonly Line[], period: Period): string {
  const standings = top.map((line) => ({ line, standing: standingSince(line.risk.scores, period) }))
  const most = Math.max(0, ...standings.map(({ standing }) => standing?.periods ?? 0))
  if (most < 2) return ''
  const held = standings.filter(({ standing }) => standing?.periods === most)
  const first = held[0]?.standing
  const scores = [...new Set(held.map(({ line }) => String(line.now)))]
  return `${held.length === 1 ? 'Risk' : 'Risks'} ${listed(held.map(({ line }) => line.risk.number))} ${held.length === 1 ? 'has' : 'have'} stood at ${listed(scores)} since ${first ? periodLabel(first.since) : ''}.`
}

function moves(lines: readonly Line[], last: Period): string {
  const counting = <D extends string>(d: D) => ({ d, n: lines.filter((line) => line.direction === d).length })
  const counted = [counting('rising'), counting('falling'), counting('unchanged')] as const
  if (counted.every(({ n }) => n === 0)) return ''
  if (counted[2].n === lines.length) return `None has moved since ${periodLabel(last)}.`
  const verbs = { rising: 'rose', falling: 'fell', unchanged: 'did not move' } as const
  const parts = counted.filter(({ n }) => n > 0).map(({ d, n }) => `${n} ${verbs[d]}`)
  return `Since ${periodLabel(last)}, ${listed(parts)}.`
}

function unknown(lines: readonly Line[], period: Period): string {
  const n = lines.filter((line) => line.now === null).length
  return n === 0 ? '' : `${opening(n)} ${n === 1 ? 'has' : 'have'} no score for ${periodLabel(period)}.`
}
