import { plainWords } from '../../../documents/recognising/look-alikes.ts'
import { count } from '../../../kernel/words.ts'
import { type KnownPlace, type Measure, periodShort, seriesKey } from '../../measures/index.ts'
import type { ResultLine } from '../proposal.ts'
import { words } from '../propose-score.ts'
import type { FigureSaid, FiguresSaid } from './figures-said.ts'
import type { MeasuresHeld } from './held-measures.ts'
import type { MeasureRow } from './measure-rows.ts'
import type { Defined } from './measure-said.ts'
import type { MeasureWrite } from './measure-write.ts'

export interface FiguresProposed {
  writes: MeasureWrite['figures']
  results: ResultLine[]
  notes: string[]
}

interface Weighing {
  rows: readonly MeasureRow[]
  said: FiguresSaid
  of: Defined
  held: MeasuresHeld
  measure: Measure | undefined
  /** The figures' cells carry a percent sign. */
  signed: boolean
  isTaken: boolean
}

/** The place a table's titles name, else the whole of the trust. */
function placeNamed({ table }: MeasureRow, { places, top }: MeasuresHeld): KnownPlace | undefined {
  const titles = table.titles.map((title) => ` ${plainWords(title)} `)
  const named = places.filter(
    ({ id, name, names }) =>
      id !== top?.id && [name, ...names].some((one) => titles.some((title) => title.includes(` ${plainWords(one)} `))),
  )
  return named.length === 1 ? named[0] : top
}

/** What becomes of the figures beside a measure: those told with certainty are offered to the ledger, every other is told with its cell. */
export function proposeFigures(weighing: Weighing): FiguresProposed {
  const { rows, said, of, held, measure } = weighing
  const [first] = rows
  const place = first && placeNamed(first, held)
  const left = [...said.left]
  const all = whyNone(weighing, place)
  if (all || !place) {
    const many = said.figures.length
    return {
      writes: [],
      results: [],
      notes: [...(many > 0 ? [`${count(many, 'figure')} left: ${all ?? 'no place is known'}`] : []), ...left],
    }
  }
  const there = measure && held.figures.get(seriesKey({ measureId: measure.id, placeId: place.id, groupId: null }))
  const taken: FigureSaid[] = []
  for (const figure of said.figures) {
    const before = there?.get(figure.first)
    const why = whyLeft(figure, { of, held })
    if (why) left.push(`${figure.at}: ${figure.value} was left, for ${why}`)
    else if (before && before.value !== figure.value)
      left.push(`${figure.at}: ${figure.value} was left, for the records hold ${before.value ?? 'no figure'} for ${figure.period}`)
    else if (!before) taken.push(figure)
  }
  const where = place.id === held.top?.id ? '' : ` of ${place.name}`
  return {
    writes: taken.map(({ first: period, value }) => ({ placeId: place.id, period, value })),
    results: taken.length === 0 ? [] : [{ label: `Adds ${count(taken.length, 'figure')}${where}: ${spanOf(taken, of)}` }],
    notes: left,
  }
}

const spanOf = (taken: readonly FigureSaid[], { frequency }: Defined): string => {
  const periods = taken.map(({ first }) => first).sort()
  const [from, until] = [periods[0], periods.at(-1)].map((period) => (period ? periodShort(period, frequency) : ''))
  return from === until ? `${from}` : `${from} to ${until}`
}

/** Why no figure of the measure can be given at all. */
function whyNone({ rows, said, of, held, measure, signed, isTaken }: Weighing, place: KnownPlace | undefined): string | undefined {
  if (!isTaken) return 'so it was decided'
  if (!held.may.giveFigures) return 'somebody who may give figures has to bring them in'
  if (!place) return 'no place is known that they are of'
  const unit = rows.map(({ row }) => words(row, 'unit')).find(Boolean) ?? ''
  if (measure && (unit === '%') !== (of.kind === 'proportion') && unit !== '')
    return unit === '%' ? 'the file gives percentages, and the register has none' : `the file gives ${unit}, and the register a percentage`
  const shares =
    said.figures.length > 0 &&
    said.figures.every(({ value }) => value >= 0 && value <= 1) &&
    said.figures.some(({ value }) => value % 1 !== 0)
  return of.kind === 'proportion' && shares && !signed ? 'they may be shares of one, or percentages below one' : undefined
}

function whyLeft({ value, first, period }: FigureSaid, { of, held }: { of: Defined; held: MeasuresHeld }): string | undefined {
  if (first > held.today) return `${period} has not begun`
  if (of.kind === 'proportion' && (value < 0 || value > 100)) return 'it is no percentage between 0 and 100'
  return of.kind === 'count' && value < 0 ? 'a count is not below nought' : undefined
}
