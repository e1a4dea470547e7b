import { diffArrays } from 'diff'
import { remembered } from '../kernel/remembered.ts'

/** A stretch of words: the same in both texts, taken away, or put in. */
export interface Stretch {
  kind: 'same' | 'removed' | 'added'
  words: string
}

/** A word, figure or sign, with the space before it. */
const token = /\s*(?:[\p{L}\p{N}]+(?:[’'.,:/-][\p{L}\p{N}]+)*|\S)/gu
/** An unchanged run shorter than this, between two changes, is noise: it joins them. */
const calm = 3
/** Past so many changed words the texts are simply two texts; it also bounds the work. */
const mostEdits = 2000

const tokensOf = (text: string): string[] => text.trim().match(token) ?? []
const isWord = (part: string) => /[\p{L}\p{N}]/u.test(part)

interface Run {
  before: string[]
  after: string[]
  same: boolean
}

function runsOf(before: string[], after: string[]): Run[] {
  const found = diffArrays(before, after, { comparator: (a, b) => a.trim() === b.trim(), maxEditLength: mostEdits })
  if (!found) return [{ before, after, same: false }]
  return found.map(({ value, added, removed }) => ({
    before: added ? [] : value,
    after: removed ? [] : value,
    same: !added && !removed,
  }))
}

const join = (a: Run, b: Run): Run => ({ before: [...a.before, ...b.before], after: [...a.after, ...b.after], same: a.same && b.same })

/** Neighbouring changes become one, and short unchanged runs between two changes join them. */
function calmed(runs: Run[]): Run[] {
  const all: Run[] = []
  for (const [i, run] of runs.entries()) {
    const noisy = run.same && i > 0 && i < runs.length - 1 && run.after.filter(isWord).length < calm
    const same = run.same && !noisy
    const last = all.at(-1)
    if (last && last.same === same) all[all.length - 1] = join(last, { ...run, same })
    else all.push({ ...run, same })
  }
  return all
}

const stretch = (kind: Stretch['kind'], tokens: string[]): Stretch[] => (tokens.length > 0 ? [{ kind, words: tokens.join('') }] : [])

/** What went, then what came, never run together. */
function change({ before, after }: Run): Stretch[] {
  const [came] = stretch('added', after)
  const apart = came && before.length > 0 && !/^\s/.test(came.words) ? { ...came, words: ` ${came.words}` } : came
  return [...stretch('removed', before), ...(apart ? [apart] : [])]
}

/** What changed between two texts, by words, calm enough to read: what went stands before what came. Spacing alone is no change. */
export const changedStretches = remembered((before: string, after: string): readonly Stretch[] => {
  const runs = calmed(runsOf(tokensOf(before), tokensOf(after)))
  return runs.flatMap((run) => (run.same ? stretch('same', run.after) : change(run)))
})

const lengthOf = (stretches: readonly Stretch[]) => stretches.reduce((sum, { words }) => sum + words.length, 0)

/** Share of the later text, 0 to 1, that stood in the earlier one: where it is small, marks would only say that all is new. */
export function shareKept(before: string, after: string): number {
  const now = changedStretches(before, after).filter(({ kind }) => kind !== 'removed')
  return lengthOf(now) === 0 ? 1 : lengthOf(now.filter(({ kind }) => kind === 'same')) / lengthOf(now)
}

/** Below this share of old words a text is another text, and marks would cover it whole. */
const leastKept = 0.3

/** Whether marks tell a reader anything: enough of the later text stood in the earlier one. */
export const isWorthMarking = (before: string, after: string): boolean => shareKept(before, after) >= leastKept
