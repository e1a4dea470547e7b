import type { Day } from '../../../kernel/day.ts'
import type { PointType } from '../../../spc/signal.ts'
import type { SeriesReading } from '../analysing/reading.ts'
import type { Series } from '../observing/series.ts'
import { type Frequency, periodInWords } from '../periods.ts'
import type { DataRow } from './data-columns.ts'
import { type ShownPoint, shownOf } from './shown.ts'
import { ruleInWords } from './words-of-point.ts'

/** Which periods are asked for; `only` those that changed, where that is asked. */
export interface DataAsked {
  from: Day | undefined
  until: Day | undefined
  only?: ReadonlySet<string> | undefined
}

/** A series of the flat data with the names its rows carry. */
export interface NamedReading {
  read: SeriesReading
  place: { id: number; name: string; kind: string }
  source: { name: string; isFirst: boolean }
}

const points: Record<PointType, string> = {
  common_cause: 'common cause',
  special_cause_improvement: 'improvement',
  special_cause_concern: 'concern',
  special_cause_neutral_high: 'change',
  special_cause_neutral_low: 'change',
}

export const changedKey = (seriesId: number, period: Day): string => `${seriesId} ${period}`

/** The rows of a series, one by one: limits are those of the whole series, whichever of its periods are asked for. */
export function* dataRowsOf(named: NamedReading, { from, until, only }: DataAsked): Generator<DataRow> {
  const { series } = named.read
  for (const point of shownOf(named.read)) {
    if ((from && point.period < from) || (until && point.period > until)) continue
    if (only && !only.has(changedKey(series.id, point.period))) continue
    yield rowOf(named, point)
  }
}

function rowOf({ read: { measure, series, signal }, place, source }: NamedReading, point: ShownPoint): DataRow {
  return {
    measure: measure.code,
    measure_name: measure.name,
    theme: measure.theme,
    unit: measure.kind === 'proportion' ? 'per cent' : measure.unit,
    direction: measure.direction,
    frequency: measure.frequency,
    place_id: place.id,
    place: place.name,
    place_kind: place.kind,
    source: source.name,
    first_source: source.isFirst,
    added_up: series.isWhole,
    period: point.period,
    period_name: periodInWords(point.period, measure.frequency),
    value: point.value,
    numerator: point.numerator,
    denominator: point.denominator,
    status: point.status,
    parts: point.parts ?? null,
    parts_expected: point.expected ?? null,
    target: point.asked,
    centre: point.centre,
    lower_limit: point.lower,
    upper_limit: point.upper,
    point: point.value === null ? null : points[point.type],
    rules: point.fired.map(ruleInWords).join('; '),
    series_variation: signal.variation,
    series_assurance: signal.assurance,
  }
}

/** About so many figures are read for one page: what is held at once stays the same however many there are. */
export const mostFigures = 50_000

const daysOf: Record<Frequency, number> = { day: 1, week: 7, month: 30, quarter: 91, year: 365 }

/** The first series of a page: as many as have about `most` figures together, at least one. */
export function pageOf<S extends Series & { frequency: Frequency }>(series: readonly S[], on: Day, most = mostFigures): S[] {
  let sum = 0
  const end = series.findIndex(({ fromPeriod, untilPeriod, frequency }) => {
    const days = (Date.parse(untilPeriod ?? on) - Date.parse(fromPeriod)) / 86_400_000
    sum += Math.max(1, days / daysOf[frequency])
    return sum > most
  })
  return series.slice(0, end < 0 ? series.length : Math.max(1, end))
}
