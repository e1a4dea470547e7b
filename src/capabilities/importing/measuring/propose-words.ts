import { type ImportedMeasure, type KnownMeasure, periodInWords } from '../../measures/index.ts'
import { tidy } from '../item-said.ts'
import type { ResultLine } from '../proposal.ts'
import { words } from '../propose-score.ts'
import { frequencySaid } from './figures-said.ts'
import type { MeasureRow } from './measure-rows.ts'
import type { Defined } from './measure-said.ts'
import { baselineSaid, directionSaid } from './target-said.ts'

export interface WordsProposed {
  fields: Partial<ImportedMeasure>
  /** Against a measure that is here already. */
  results: ResultLine[]
  notes: string[]
}

interface Against {
  measure: KnownMeasure | undefined
  of: Defined
}

/** What a row says of a measure in words: its definition, what it stands under, its baseline. */
export function proposeWords({ row }: MeasureRow, { measure, of }: Against): WordsProposed {
  const definition = words(row, 'definition').slice(0, 2000)
  const theme = words(row, 'theme').slice(0, 80)
  const baseline = baselineOf(words(row, 'baseline'), of)
  const fields: Partial<ImportedMeasure> = {
    ...(definition !== '' && tidy(definition) !== tidy(measure?.definition) ? { definition } : {}),
    ...(theme !== '' && !measure?.theme ? { theme } : {}),
    ...(baseline && !sameBaseline(baseline, measure) ? baseline : {}),
    ...(measure?.endedOn ? { endedOn: null, endedBecause: '' } : {}),
  }
  return { fields, results: measure ? resultsOf(fields, measure, of) : [], notes: measure ? otherwise(row, of) : [] }
}

type Baseline = Pick<ImportedMeasure, 'baselineValue' | 'baselinePeriod' | 'baselineWords'>

/** A figure with its period; else its words, for a figure without its time cannot be compared. */
function baselineOf(text: string, { kind, frequency }: Defined): Baseline | undefined {
  if (text === '') return undefined
  const read = baselineSaid(text, frequency)
  const isOne = read && !(kind === 'proportion' && (read.value < 0 || read.value > 100))
  return isOne
    ? { baselineValue: read.value, baselinePeriod: read.period, baselineWords: '' }
    : { baselineValue: null, baselinePeriod: null, baselineWords: text.slice(0, 300) }
}

const sameBaseline = (a: Baseline, b: Baseline | undefined): boolean =>
  b !== undefined && a.baselineValue === b.baselineValue && a.baselinePeriod === b.baselinePeriod && a.baselineWords === b.baselineWords

const baselineWords = (m: Baseline, { frequency }: Defined): string =>
  m.baselineValue === null
    ? m.baselineWords
    : `${m.baselineValue}${m.baselinePeriod ? ` in ${periodInWords(m.baselinePeriod, frequency)}` : ''}`

function resultsOf(fields: Partial<ImportedMeasure>, measure: KnownMeasure, of: Defined): ResultLine[] {
  const line = (label: string, from: string, to: string): ResultLine =>
    from === '' ? { label: `Adds ${label}: ${to}` } : { label, from, to }
  return [
    ...(fields.endedOn === null ? [{ label: 'Takes the measure up again' }] : []),
    ...(fields.definition === undefined ? [] : [line('Definition', measure.definition, fields.definition)]),
    ...(fields.theme === undefined ? [] : [line('Theme', measure.theme, fields.theme)]),
    ...('baselineWords' in fields ? [line('Baseline', baselineWords(measure, of), baselineWords({ ...measure, ...fields }, of))] : []),
  ]
}

/** What figures and targets held rest on is not changed by a file: that it says otherwise is told. */
function otherwise(row: MeasureRow['row'], of: Defined): string[] {
  const direction = directionSaid(words(row, 'direction'))
  const frequency = frequencySaid(words(row, 'frequency'))
  return [
    ...(direction && direction !== of.direction
      ? [`The file says “${words(row, 'direction')}” is better: the register’s own direction stays`]
      : []),
    ...(frequency && frequency !== of.frequency
      ? [`The file says “${words(row, 'frequency')}”: it stays counted by the ${of.frequency}`]
      : []),
  ]
}
