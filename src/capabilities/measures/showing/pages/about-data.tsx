import type { Frame } from '../../../../kernel/frame.ts'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Actions } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { dataColumns } from '../data-columns.ts'

const filters = [
  ['measure', 'A measure by its short name or number; may be given several times', 'measure=RTT18'],
  ['place', 'A place by its number; may be given several times', 'place=4'],
  ['from', 'Periods that begin on this day or later', 'from=2024-04-01'],
  ['until', 'Periods that begin on this day or earlier', 'until=2024-09-30'],
  ['changed-since', 'Only figures that came or were put right after this day', 'changed-since=2024-09-30'],
  ['as-at', 'Everything as it stood at the end of this day', 'as-at=2024-07-31'],
] as const

const columnColumns: Column<(typeof dataColumns)[number]>[] = [
  { label: 'Column', cell: ([key]) => <code>{key}</code> },
  { label: 'What it holds', cell: ([, words]) => words },
]

const filterColumns: Column<(typeof filters)[number]>[] = [
  { label: 'Filter', cell: ([name]) => <code>{name}</code> },
  { label: 'What it does', cell: ([, words]) => words },
  { label: 'For example', cell: ([, , example]) => <code>{example}</code> },
]

/** What the flat data is, how it is asked for, and what every column means. */
export const AboutData = ({ frame }: { frame: Frame }) => (
  <Page frame={frame} title="Data of the measures" crumbs={[{ label: 'Measures', href: '/measures' }, { label: 'Data' }]}>
    <Lead answer="Every figure of every measure, one row each, with its target, its limits and what the rules say.">
      The same rows as comma separated values for Excel and as JSON for Power BI and programs.
    </Lead>
    <Actions>
      <Link href="/measures/data.csv">Comma separated values</Link>
      <Link href="/measures/data.json">JSON</Link>
    </Actions>
    <p>
      At most about 50,000 figures come at once, always whole series. Where there are more, the JSON says in <code>next</code> where they
      are, and both say so in the <code>Link</code> heading of the answer; where <code>next</code> is <code>null</code>, that was all.
      Limits are those of the whole series, whichever of its periods are asked for. Figures of groups of people are not in it.
    </p>
    <Section heading="Filters" note="in the address, after a question mark, joined by &amp;">
      <Table caption="Filters" columns={filterColumns} rows={filters} empty="No filters." />
    </Section>
    <Section heading="Columns">
      <Table caption="Columns" columns={columnColumns} rows={dataColumns} empty="No columns." />
    </Section>
  </Page>
)
