import type { MarkedRun } from '../../../documents/report.ts'
import { changedStretches, isWorthMarking } from '../../../ui/changed-words.ts'

/** A later text in runs that tell which words are new; undefined where there is nothing to tell: no earlier text, or another text altogether. */
export function markedRuns(before: string, after: string): MarkedRun[] | undefined {
  if (before.trim() === '' || after.trim() === '' || !isWorthMarking(before, after)) return undefined
  const runs = changedStretches(before, after).filter(({ kind }) => kind !== 'removed')
  if (runs.every(({ kind }) => kind === 'same')) return undefined
  return runs.map(({ kind, words }) => (kind === 'added' ? { text: words, new: true } : { text: words }))
}
