import type { ScopeMark } from '../item.ts'
import type { Problem } from '../planning/state.ts'
import { namedParts, partsNotReported } from '../text/scope.ts'
import type { Typed } from './typed.ts'

/** The names of the boxes for a named part of the focus. */
export const partFields = (part: string) => {
  const name = `part-${encodeURIComponent(part)}`
  return { mark: name, because: `${name}-because` }
}

/** A named part of the focus, and how this update deals with it. */
export interface PartLine {
  part: string
  /** The words name it. */
  inWords: boolean
  /** What the writer marked: reported in other words, not reported this time, or nothing. */
  mark: 'reported' | 'not reported' | undefined
  because: string
}

/** Every named part of a focus with how it stands in the boxes; none where the focus names no parts. */
export function partLines(focus: string, values: Typed): PartLine[] {
  const text = values.text ?? ''
  const missing = text.trim() === '' ? namedParts(focus) : partsNotReported(focus, text)
  return namedParts(focus).map((part) => {
    const names = partFields(part)
    const mark = values[names.mark]
    return {
      part,
      inWords: !missing.includes(part),
      mark: mark === 'reported' || mark === 'not reported' ? mark : undefined,
      because: (values[names.because] ?? '').trim(),
    }
  })
}

/** The parts that are neither named in the words nor marked. */
export const partsUnmarked = (focus: string, values: Typed): string[] =>
  (values.text ?? '').trim() === '' ? [] : partLines(focus, values).flatMap(({ part, inWords, mark }) => (inWords || mark ? [] : [part]))

/** A part left out needs its reason; a reason beside nothing chosen would be lost. */
export const whyNotParts = (focus: string, values: Typed): Problem[] =>
  partLines(focus, values).flatMap(({ part, mark, because }) => {
    const names = partFields(part)
    if (mark === 'not reported' && because === '') return [{ field: names.because, words: `Say why ${part} is not reported this time` }]
    return mark === undefined && because !== '' ? [{ field: names.mark, words: `Select how ${part} is reported, or clear the reason` }] : []
  })

/** The marks to keep: a part that the words name needs none. */
export const marksMade = (focus: string, values: Typed): Pick<ScopeMark, 'part' | 'reported' | 'because'>[] =>
  partLines(focus, values).flatMap(({ part, inWords, mark, because }) =>
    inWords || !mark ? [] : [{ part, reported: mark === 'reported', because: mark === 'reported' ? '' : because }],
  )

/** The marks of an update sent before, as they stand in the boxes. */
export const marksTyped = (marks: readonly ScopeMark[]): Typed =>
  Object.fromEntries(
    marks.flatMap(({ part, reported, because }) => {
      const names = partFields(part)
      return [[names.mark, reported ? 'reported' : 'not reported'], ...(because ? [[names.because, because]] : [])] as [string, string][]
    }),
  )
