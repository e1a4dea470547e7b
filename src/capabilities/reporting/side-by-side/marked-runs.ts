import type { MarkedRun } from '../../../documents/report.ts'
import { changedStretches, isWorthMarking } from '../../../ui/changed-words.ts'

/** A later text in runs that tell which words are new; undefined where there is nothing to tell: no earlier text, or another text altogether. */
export function markedRuns(before: string, after: string): MarkedRun[] | undefined {
  if (before.trim() === '' || after.trim() === '' || !isWorthMarking(before, after)) return undefined
  const runs = changedStretches(before, after).filter(({ kind }) => kind !== 'removed')
  if (runs.every(({ kind }) => kind === 'same')) return undefined
  return runs.flatMap(({ kind, words }, at) =>
    kind === 'added' ? markedOf(words, at === 0) : [{ text: at === 0 ? words.trimStart() : words }],
  )
}

/** New words, and the space before them by itself: a line beneath it would say nothing. */
function markedOf(words: string, isFirst: boolean): MarkedRun[] {
  const bare = words.trimStart()
  const space = isFirst ? '' : words.slice(0, words.length - bare.length)
  return [...(space ? [{ text: space }] : []), { text: bare, new: true as const }]
}
