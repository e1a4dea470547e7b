import type { Day } from '../../../kernel/day.ts'
import { refKey } from '../../../kernel/ref.ts'
import { count } from '../../../kernel/words.ts'
import type { DueLine, Gap } from '../../../platform/capability.ts'
import type { Measure } from '../measure.ts'
import { periodInWords } from '../periods.ts'
import { type CameSeries, dueOn, missingOf } from './coming.ts'

/** What should have come of one measure by the day and has not. */
export interface Missing {
  measure: Measure
  /** Place by place, the oldest period first. */
  places: { placeId: number; periods: Day[] }[]
  /** Places it is measured at. */
  of: number
  /** The post that looks after its figures; null where none is named. */
  stewardPostId: number | null
}

/** The figures of a measure that are due and not there; undefined where nothing is missing. A measure without any figure is missing whole. */
export function missingIn(
  measure: Measure,
  series: readonly CameSeries[],
  { on, steward }: { on: Day; steward: number | null },
): Missing | undefined {
  if (measure.endedOn !== null && measure.endedOn <= on && series.length === 0) return undefined
  const places = series.flatMap((one) => {
    const periods = missingOf(measure, one, on)
    return periods.length > 0 ? [{ placeId: one.placeId, periods }] : []
  })
  if (series.length > 0 && places.length === 0) return undefined
  return { measure, places, of: series.length, stewardPostId: steward }
}

/** How many figures are missing. */
export const figuresMissing = ({ places }: Missing): number => places.reduce((sum, { periods }) => sum + periods.length, 0)

/** "September 2024 has not come from 3 of 10 places." */
export function missingInWords(missing: Missing): string {
  const { measure, places, of } = missing
  if (of === 0) return 'No figure has ever come.'
  const periods = [...new Set(places.flatMap((one) => one.periods))].sort()
  const latest = periods.at(-1) as Day
  const from = places.length === of ? (of === 1 ? '' : ` from any of ${of} places`) : ` from ${places.length} of ${of} places`
  const only = periods.length === 1
  const told = only
    ? periodInWords(latest, measure.frequency)
    : `${count(figuresMissing(missing), 'figure')} up to ${periodInWords(latest, measure.frequency)}`
  return `${told} ${only || figuresMissing(missing) === 1 ? 'has' : 'have'} not come${from}.`
}

/** The day the oldest missing figure was due; null where none ever came. */
export function overdueSince({ measure, places }: Missing): Day | null {
  const [first] = places.flatMap((one) => one.periods).sort()
  return first === undefined ? null : dueOn(first, measure)
}

/** A line of My work of whoever looks after the figures. */
export const missingDue = (missing: Missing): DueLine => ({
  kind: 'owe',
  ref: { kind: 'measure', id: missing.measure.id },
  due: overdueSince(missing),
  title: `Figures of ${missing.measure.name}`,
  stands: missingInWords(missing),
  href: `/measures/${missing.measure.id}/quality`,
  action: 'See what is missing',
})

/** What the records leave open of figures: those that have not come, with whose it is to bring them. */
export function gapsOfMissing(all: readonly Missing[], measures: number, posts: ReadonlyMap<number, string>): Gap[] {
  return all.map((missing): Gap => {
    const ref = { kind: 'measure', id: missing.measure.id }
    const { stewardPostId: postId } = missing
    return {
      key: `figures that have not come:${refKey(ref)}`,
      kind: 'Figures that have not come',
      ref,
      title: missing.measure.name,
      words: missingInWords(missing),
      href: `/measures/${missing.measure.id}/quality`,
      action: 'See what is missing',
      closer: postId === null ? null : { postId, title: posts.get(postId) ?? 'A post that is gone' },
      of: measures,
      needs: 'observation:give',
    }
  })
}
