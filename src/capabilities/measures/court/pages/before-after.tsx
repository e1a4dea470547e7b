import { spcIconWords } from '../../../../kernel/spc-icon.ts'
import { Two } from '../../../../ui/layout.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { SeriesReading } from '../../analysing/reading.ts'
import type { Measure } from '../../measure.ts'
import { numberInWords } from '../../measure.ts'
import { changedLines } from '../case-words.ts'
import type { BeforeAfter } from '../proposing.ts'
import { LimitsDrawn } from './limits-drawn.tsx'

/** What a case changes, with what its series are called; the first is the one that is drawn. */
export interface Shown {
  changes: readonly BeforeAfter[]
  names: ReadonlyMap<number, string>
  /** How the two sides are headed. */
  headings: { before: string; after: string }
}

/** Two charts through the one engine, side by side, and in words what is different. */
export const BeforeAndAfter = ({ changes, names, headings }: Shown) => {
  const [first] = changes
  if (!first) return null
  const name = names.get(first.before.series.id) ?? ''
  return (
    <>
      <Section heading="Side by side" note={name}>
        <Two>
          <LimitsDrawn heading={headings.before} reading={first.before} targets={first.targets} name={name} />
          <LimitsDrawn heading={headings.after} reading={first.after} targets={first.targets} name={name} />
        </Two>
        <Table
          caption="What changes"
          columns={[
            { label: 'What the chart says', cell: ({ label }) => label },
            { label: headings.before, cell: ({ before }) => before },
            {
              label: headings.after,
              cell: ({ before, after }) => (before === after ? <span class="s-quiet">the same</span> : <b>{after}</b>),
            },
          ]}
          rows={changedLines(first)}
          empty="Nothing changes."
        />
      </Section>
      {changes.length > 1 && <EverySeries changes={changes} names={names} />}
    </>
  )
}

const EverySeries = ({ changes, names }: Pick<Shown, 'changes' | 'names'>) => (
  <Section heading="Every series it touches" note={`${changes.length} of them`}>
    <Table
      caption="Every series it touches"
      columns={[
        { label: 'Place', cell: ({ before }) => names.get(before.series.id) ?? '' },
        { label: 'Mean', cell: ({ before, after }) => arrow(mean(before), mean(after)) },
        { label: 'Variation', cell: ({ before, after }) => arrow(icon(before), icon(after)) },
        { label: 'Assurance', cell: ({ before, after }) => arrow(assured(before), assured(after)) },
      ]}
      rows={changes}
      empty="It touches no series."
    />
  </Section>
)

const arrow = (before: string, after: string): string => (before === after ? `${before}, the same` : `${before} → ${after}`)
const mean = ({ measure, signal }: SeriesReading): string =>
  signal.mean === null ? 'none' : numberInWords(measure as Measure, signal.mean)
const icon = ({ signal }: SeriesReading): string => spcIconWords[signal.variation].short
const assured = ({ signal }: SeriesReading): string => (signal.assurance === null ? 'no target' : spcIconWords[signal.assurance].short)
