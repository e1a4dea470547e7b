import type { Day } from '../../../../kernel/day.ts'
import { periodAt } from '../../periods.ts'
import type { PeriodRead, ProposedObservation } from '../reading/proposed.ts'
import type { FileRead } from '../reading/read-observations.ts'
import { type Known, type KnownMeasure, type OfSeries, type Part, seriesKey } from './known.ts'
import { type NameAnswers, type NameAsked, NameFinder } from './match-names.ts'

/** A figure whose words are all matched; its parts may have come from several cells. */
export interface MatchedFigure extends OfSeries {
  /** Its series as one word. */
  series: string
  measure: KnownMeasure
  place: string
  group: string | null
  period: Day
  read: PeriodRead
  numerator: number | null
  denominator: number | null
  value: number | null
  status: ProposedObservation['status']
  unit: string | undefined
  at: string
}

export interface MatchedFile {
  figures: MatchedFigure[]
  names: NameAsked[]
  /** Figures of organisations that are not of this trust, by their codes. */
  elsewhere: { figures: number; organisations: number }
  /** Figures left out because their words were said to mean nothing that is taken. */
  leftOut: number
}

const wordOf = ({ characteristic, name }: NonNullable<ProposedObservation['group']>) =>
  characteristic ? `${characteristic}: ${name}` : name

/** The first day a figure is held under: of three months to June, for a quarterly measure, the quarter. */
export function heldUnder(read: PeriodRead, measure: KnownMeasure): PeriodRead {
  const { start, frequency, rolling } = read
  if (rolling === undefined && frequency !== 'week') return read
  const months = { quarter: 3, year: 12 }[measure.frequency as 'quarter']
  if (rolling === months && months !== undefined) {
    const month = Number(start.slice(5, 7))
    if (measure.frequency === 'quarter' ? month % 3 === 0 : month === 3)
      return { start: periodAt(start, measure.frequency), frequency: measure.frequency }
  }
  return { start: frequency === 'week' ? periodAt(start, 'week') : start, frequency, ...(rolling ? { rolling } : {}) }
}

const isFree = (figure: MatchedFigure, part: Part) => figure[part] === null && figure.status !== 'suppressed'

/** Holds a file's words against what the trust knows. Parts of one figure that stand in columns of their own are put together. */
export function matchFile(file: FileRead, known: Known, answers: NameAnswers): MatchedFile {
  const finder = new NameFinder(known, answers, [...file.tables.flatMap(({ above, name }) => [...above, name])])
  finder.metWith(file.rows)
  const measures = new Map(known.measures.map((one) => [one.id, one]))
  const places = new Map(known.places.map((one) => [one.id, one.name]))
  const figures: MatchedFigure[] = []
  const partly = new Map<string, MatchedFigure>()
  const others = new Set<string>()
  const out = { elsewhere: 0, leftOut: 0 }
  for (const row of file.rows) {
    const place = finder.place(row)
    if (place === 'another organisation') {
      out.elsewhere += 1
      others.add(row.code ?? '')
      continue
    }
    const measure = finder.measure(row.measure ?? '', row.at)
    const group = row.group && place !== 'leave out' && measure !== 'leave out' ? finder.group(row.group, row.at) : null
    if (place === 'leave out' || measure === 'leave out' || group === 'leave out') out.leftOut += 1
    const of = measure && measure !== 'leave out' ? measures.get(measure.id) : undefined
    if (!place || place === 'leave out' || !of || !measure || measure === 'leave out' || group === undefined || group === 'leave out')
      continue
    const figure = matchedFigure(row, { measure: of, placeId: place.id, groupId: group?.id ?? null, place: places.get(place.id) ?? '' })
    if (measure.part === 'value' && row.denominator === null && row.numerator === null && of.adding !== 'ratio') figures.push(figure)
    else join(figures, partly, { figure, part: measure.part })
  }
  return { figures, names: finder.asked, elsewhere: { figures: out.elsewhere, organisations: others.size }, leftOut: out.leftOut }
}

interface Matched {
  measure: KnownMeasure
  placeId: number
  groupId: number | null
  place: string
}

function matchedFigure(row: ProposedObservation, { measure, placeId, groupId, place }: Matched): MatchedFigure {
  const read = heldUnder(row.period, measure)
  return {
    series: seriesKey({ measureId: measure.id, placeId, groupId }),
    measureId: measure.id,
    placeId,
    groupId,
    measure,
    place,
    group: row.group && wordOf(row.group),
    period: read.start,
    read,
    numerator: row.numerator,
    denominator: row.denominator,
    value: row.value,
    status: row.status,
    unit: row.unit,
    at: row.at,
  }
}

/** Puts the parts of one figure together: what another column says of the same series and period, where it is not said yet. */
function join(figures: MatchedFigure[], partly: Map<string, MatchedFigure>, { figure, part }: { figure: MatchedFigure; part: Part }): void {
  const moved = part === 'value' ? figure : { ...figure, value: null, [part]: figure.value }
  const key = `${figure.series}|${figure.period}`
  const before = partly.get(key)
  const said = (['value', 'numerator', 'denominator'] as const).filter((one) => moved[one] !== null)
  if (before && said.length > 0 && said.every((one) => isFree(before, one))) {
    for (const one of said) before[one] = moved[one]
    before.status = 'given'
    if (moved.value !== null) before.at = moved.at
    if (moved.unit) before.unit = moved.unit
    return
  }
  if (before && said.length === 0 && moved.status === 'missing' && part !== 'value') return
  figures.push(moved)
  partly.set(key, moved)
}
