import { plainWords } from '../../../documents/recognising/look-alikes.ts'
import type { Day } from '../../../kernel/day.ts'
import type { HeldFigures, KnownMeasure, KnownPlace, Target } from '../../measures/index.ts'

/** What the register of measures holds already, and what the person importing may add to it. */
export interface MeasuresHeld {
  measures: readonly KnownMeasure[]
  places: readonly KnownPlace[]
  /** The place that is the whole of the trust. */
  top: KnownPlace | undefined
  /** Of the measures that the file names. */
  figures: HeldFigures
  targets: ReadonlyMap<number, readonly Target[]>
  sources: ReadonlyMap<number, readonly string[]>
  /** What is measured by them already: `4|item:12`. */
  linked: ReadonlySet<string>
  today: Day
  may: { add: boolean; setTargets: boolean; giveFigures: boolean; link: boolean }
}

/** Measures that go by these words, and whether by their code alone: another paper may use the same short code for something else. */
export function measuresMeant(
  measures: readonly KnownMeasure[],
  { name, code }: { name: string; code: string },
): { meant: KnownMeasure[]; byCodeAlone: boolean } {
  const [plainName, plainCode] = [plainWords(name), plainWords(code)]
  const byName =
    plainName === '' ? [] : measures.filter((one) => [one.name, one.code, ...one.names].some((words) => plainWords(words) === plainName))
  const byCode = plainCode === '' ? [] : measures.filter((one) => plainWords(one.code) === plainCode)
  return { meant: [...new Set([...byName, ...byCode])], byCodeAlone: byName.length === 0 && byCode.length > 0 }
}
