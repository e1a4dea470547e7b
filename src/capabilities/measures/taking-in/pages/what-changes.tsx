import { groupedBy } from '../../../../kernel/grouped.ts'
import { Fold } from '../../../../ui/fold.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { figureInWords } from '../../measure.ts'
import { periodInWords } from '../../periods.ts'
import type { HeldFigure } from '../matching/known.ts'
import type { ReadyFigure } from '../outcome.ts'
import { periodsIn } from '../review-words.ts'

const shown = 100
const number = (n: number) => n.toLocaleString('en-GB')
const signs: Record<string, string> = { hidden: 'hidden', missing: 'no figure' }

const saidOf = (
  { of }: ReadyFigure,
  { value, status, numerator, denominator }: Pick<HeldFigure, 'value' | 'status' | 'numerator' | 'denominator'>,
): string =>
  value === null
    ? (signs[status] ?? status)
    : `${figureInWords(of.measure, value)}${status === 'provisional' ? ', provisional' : ''}${numerator !== null && denominator !== null ? ` (${number(numerator)} of ${number(denominator)})` : ''}`

const revisedColumns = [
  { label: 'Measure', cell: ({ of }: ReadyFigure) => of.measure.name },
  { label: 'Place', cell: ({ of }: ReadyFigure) => (of.group ? `${of.place}, ${of.group}` : of.place) },
  { label: 'Period', nowrap: true, cell: ({ of, period }: ReadyFigure) => periodInWords(period, of.measure.frequency) },
  { label: 'Held', number: true, cell: (one: ReadyFigure) => (one.was ? saidOf(one, one.was) : '') },
  { label: 'In the file', number: true, cell: (one: ReadyFigure) => <b>{saidOf(one, one)}</b> },
  { label: 'Cell', nowrap: true, cell: ({ of }: ReadyFigure) => of.at },
]

interface OfMeasure {
  name: string
  figures: ReadyFigure[]
}

const of = (does: ReadyFigure['does'], { figures }: OfMeasure) => figures.filter((one) => one.does === does).length

const measureColumns = [
  { label: 'Measure', cell: ({ name }: OfMeasure) => name },
  { label: 'Places', number: true, cell: ({ figures }: OfMeasure) => number(new Set(figures.map((one) => one.of.placeId)).size) },
  { label: 'Periods', nowrap: true, cell: ({ figures }: OfMeasure) => periodsIn(figures) },
  { label: 'New', number: true, cell: (one: OfMeasure) => number(of('added', one)) },
  { label: 'Revised', number: true, cell: (one: OfMeasure) => number(of('revised', one)) },
  { label: 'The same', number: true, cell: (one: OfMeasure) => number(of('same', one)) },
]

/** What accepting would change: figures held that would be revised, old and new; then all of it by measure. */
export const WhatChanges = ({ ready }: { ready: readonly ReadyFigure[] }) => {
  if (ready.length === 0) return null
  const revised = ready.filter(({ does }) => does === 'revised')
  const measures = [...groupedBy(ready, (one) => one.of.measureId).values()].map(
    (figures): OfMeasure => ({ name: figures[0]?.of.measure.name ?? '', figures }),
  )
  return (
    <>
      {revised.length > 0 && (
        <Section heading="Figures that would be revised" note={number(revised.length)}>
          <Table caption="Figures held, and as the file has them" columns={revisedColumns} rows={revised.slice(0, shown)} empty="" />
          {revised.length > shown && (
            <Fold summary={`Show ${number(Math.min(revised.length - shown, 900))} more`}>
              <Table caption="More figures that would be revised" columns={revisedColumns} rows={revised.slice(shown, 1000)} empty="" />
            </Fold>
          )}
        </Section>
      )}
      <Section heading="What would be written" note={number(ready.length)}>
        <Table caption="Figures by measure" columns={measureColumns} rows={measures} empty="" />
      </Section>
    </>
  )
}
