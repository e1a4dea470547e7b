import { type Day, dayInWords } from '../../../../kernel/day.ts'
import { count } from '../../../../kernel/words.ts'
import { Link } from '../../../../ui/link.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { Measure } from '../../measure.ts'
import { periodInWords } from '../../periods.ts'
import { daysOpen } from '../errors.ts'
import type { DataError } from '../records.ts'

interface Words {
  errors: readonly DataError[]
  measures: ReadonlyMap<number, Measure>
  places: ReadonlyMap<number, string>
  on: Day
  empty: string
}

/** Errors in figures: what, where, since when, and how long they stood. */
export const ErrorTable = ({ errors, measures, places, on, empty }: Words) => (
  <Table
    caption="Errors in figures"
    columns={[
      { label: 'What is wrong', cell: ({ id, what }) => <Link href={`/measures/quality/errors/${id}`}>{what}</Link>, class: 's-col-wide' },
      { label: 'Measure', cell: ({ measureId }) => measures.get(measureId)?.name ?? '' },
      { label: 'Where', cell: (one) => whereInWords(one, measures.get(one.measureId), places) },
      { label: 'Found', cell: ({ foundBy, foundOn }) => `${foundBy}, ${dayInWords(foundOn)}` },
      { label: 'State', cell: (one) => stateInWords(one, on) },
    ]}
    rows={errors}
    empty={empty}
  />
)

/** "Kestrel ward, May 2024 to July 2024". */
export function whereInWords(
  { placeId, fromPeriod, untilPeriod }: DataError,
  measure: Measure | undefined,
  places: ReadonlyMap<number, string>,
): string {
  const frequency = measure?.frequency ?? 'month'
  const from = periodInWords(fromPeriod, frequency)
  const periods = fromPeriod === untilPeriod ? from : `${from} to ${periodInWords(untilPeriod, frequency)}`
  return `${placeId === null ? 'Every place' : (places.get(placeId) ?? 'A place that is gone')}, ${periods}`
}

/** "Open for 6 days"; "Put right on 3 October 2024, after 9 days". */
export function stateInWords(one: DataError, on: Day): string {
  const days = count(daysOpen(one, on), 'day')
  const again = one.reopened > 0 ? ', opened again' : ''
  return one.putRightOn === null ? `Open for ${days}${again}` : `Put right on ${dayInWords(one.putRightOn)}, after ${days}`
}
