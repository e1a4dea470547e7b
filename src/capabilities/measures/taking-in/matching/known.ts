import type { Day } from '../../../../kernel/day.ts'
import type { Measure } from '../../measure.ts'
import type { ObservationStatus } from '../../observing/observation.ts'

/** A measure with every name it goes by in files. */
export interface KnownMeasure extends Measure {
  names: readonly string[]
}

/** A place with its earlier names and codes. */
export interface KnownPlace {
  id: number
  name: string
  names: readonly string[]
}

export interface KnownGroup {
  id: number
  characteristic: string
  name: string
}

/** A figure the records hold. */
export interface HeldFigure {
  value: number | null
  numerator: number | null
  denominator: number | null
  status: ObservationStatus
}

/** What a series is of. */
export interface OfSeries {
  measureId: number
  placeId: number
  groupId: number | null
}

export const seriesKey = ({ measureId, placeId, groupId }: OfSeries): string => `${measureId}|${placeId}|${groupId ?? ''}`

/** Figures held, by series and then by the first day of their period. */
export type HeldFigures = ReadonlyMap<string, ReadonlyMap<Day, HeldFigure>>

/** What the trust knows, to match a file’s words with. */
export interface Known {
  measures: readonly KnownMeasure[]
  places: readonly KnownPlace[]
  groups: readonly KnownGroup[]
  /** The place that is the whole of the trust. */
  top: KnownPlace | undefined
  /** What words of earlier files were said to mean, by `kind|words`. */
  remembered: ReadonlyMap<string, Meaning>
}

/** What words of a file mean: a record and, of a measure, which part of its figure; or nothing that is taken. */
export type Meaning = { id: number; part: Part } | 'leave out'
export type Part = 'value' | 'numerator' | 'denominator'
export type NameKind = 'measure' | 'place' | 'group'

const letters = { value: 'v', numerator: 'n', denominator: 'd' } as const
const parts: Record<string, Part> = { v: 'value', n: 'numerator', d: 'denominator' }

/** A meaning as one word of a form: `v12`, `n12`, `out`. */
export const meaningWord = (meaning: Meaning): string => (meaning === 'leave out' ? 'out' : `${letters[meaning.part]}${meaning.id}`)

/** The meaning of such a word; undefined for any other. */
export function meaningOf(word: string): Meaning | undefined {
  if (word === 'out') return 'leave out'
  const [, part = '', id] = /^([vnd])(\d{1,9})$/.exec(word) ?? []
  return id === undefined ? undefined : { id: Number(id), part: parts[part] as Part }
}
