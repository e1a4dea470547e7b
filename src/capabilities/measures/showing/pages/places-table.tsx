import { spcIconWords } from '../../../../kernel/spc-icon.ts'
import { Link } from '../../../../ui/link.tsx'
import { Section } from '../../../../ui/section.tsx'
import { SpcIcon } from '../../../../ui/spc-icon.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { assuredOf, changeOf } from '../../board/change.ts'
import { measureAddress } from '../../board/measure-address.ts'
import type { SignalAt } from '../../board/queries-signals-at.ts'
import { urgency } from '../../board/row.ts'
import { figureInWords, type Measure } from '../../measure.ts'
import { periodInWords } from '../../periods.ts'
import type { MeasureWords } from './show-measure.tsx'

interface Row {
  id: number
  name: string
  at: SignalAt
}

/** The measure at each place within, those with a signal of concern first: a lower figure by itself is no reason to come first. */
export const PlacesTable = ({ showing: { measure, standing }, beneath }: MeasureWords) => {
  if (beneath.length === 0) return null
  const weight = ({ at }: Row) =>
    urgency({ change: changeOf(at.variation), assured: assuredOf(at.assurance), isLate: false, here: at } as Parameters<typeof urgency>[0])
  const rows = beneath.toSorted((a, b) => weight(a) - weight(b) || a.name.localeCompare(b.name, 'en-GB'))
  return (
    <Section heading={`Within ${standing.place.name}`} id="places" note="by what the rules say, concern first">
      <Table
        caption={`${measure.name} within ${standing.place.name}`}
        columns={columnsOf(measure)}
        rows={rows}
        empty="Nothing is measured within."
      />
    </Section>
  )
}

const columnsOf = (measure: Measure): Column<Row>[] => [
  { label: 'Place', cell: ({ id, name }) => <Link href={measureAddress(measure.id, { place: id })}>{name}</Link> },
  { label: 'Latest', cell: ({ at }) => <Latest measure={measure} at={at} /> },
  { label: 'Variation', cell: ({ at }) => <Told kind={at.variation} /> },
  { label: 'Assurance', cell: ({ at }) => (at.assurance === null ? <span class="s-quiet">No target</span> : <Told kind={at.assurance} />) },
]

const Latest = ({ measure, at }: { measure: Measure; at: SignalAt }) =>
  at.value === null || at.period === null ? (
    <span class="s-quiet">No figure</span>
  ) : (
    <>
      <b>{figureInWords(measure, at.value)}</b> <span class="s-quiet">{periodInWords(at.period, measure.frequency)}</span>
    </>
  )

const Told = ({ kind }: { kind: keyof typeof spcIconWords }) => (
  <span class="s-told">
    <SpcIcon kind={kind} size={28} fromSprite isNamed /> <span>{spcIconWords[kind].short}</span>
  </span>
)
