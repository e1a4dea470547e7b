import { dayInWords } from '../../../kernel/day.ts'
import { reportingOf, type Standing } from '../../delivery/index.ts'
import { owes, saidOn } from '../sections/reported.ts'
import type { Change } from './change.ts'

/** Updates that the period still waits for: those sent back first, then those of whom nothing is named, then the rest. */
export const updatesMissing = (now: readonly Standing[]): Change[] =>
  now.filter(owes).map((standing) => {
    const { item, update, previous, period } = standing
    const isBack = reportingOf(item, update, false) === 'sent back'
    return {
      ref: `item:${item.id}`,
      title: item.title,
      href: `/items/${item.id}`,
      whose: item.accountable ?? 'Nobody is named',
      past: { words: previous ? `Last said in ${previous.period}` : 'Never said anything' },
      now: { words: isBack ? `Sent back, not sent again for ${period.label}` : `No update for ${period.label}` },
      why: isBack ? (update?.decisionWords.trim() ?? '') : '',
      way: 'neither',
      weight: isBack ? 0 : item.accountable === null ? 1 : previous ? 3 : 2,
    }
  })

/** "Updates for Q2 2024/25: 11 came, the last on 14 October 2024; 6 are missing." */
export function updatesInWords(now: readonly Standing[]): string {
  const owing = now.filter(owes)
  const came = now.filter((standing) => standing.update !== null && !owing.includes(standing))
  const label = now[0]?.period.label
  if (label === undefined) return ''
  const last = came
    .flatMap(({ update }) => (update ? saidOn(update) : []))
    .toSorted()
    .at(-1)
  const missing = owing.length === 0 ? 'none is missing' : `${owing.length} ${owing.length === 1 ? 'is' : 'are'} missing`
  return `Updates for ${label}: ${came.length === 0 ? 'none came' : `${came.length} came`}${last ? `, the last on ${dayInWords(last)}` : ''}; ${missing}.`
}
