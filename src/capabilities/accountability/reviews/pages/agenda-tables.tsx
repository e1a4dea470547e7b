import { dayInWords } from '../../../../kernel/day.ts'
import { type SpcIconKind, spcIconWords } from '../../../../kernel/spc-icon.ts'
import { Link } from '../../../../ui/link.tsx'
import { Section } from '../../../../ui/section.tsx'
import { SpcIcon } from '../../../../ui/spc-icon.tsx'
import { Table } from '../../../../ui/table.tsx'
import { type BoardRow, latestInWords, measureAddress } from '../../../measures/index.ts'
import { stateOf } from '../../breaches/pages/show-accountability.tsx'
import { type Agenda, changedRows } from '../agenda.ts'

const Told = ({ kind }: { kind: SpcIconKind }) => (
  <span class="s-told">
    <SpcIcon kind={kind} size={28} fromSprite isNamed /> <span>{spcIconWords[kind].short}</span>
  </span>
)

/** What a review is about, part by part, from the records of the day. */
export const AgendaTables = ({ agenda }: { agenda: Agenda }) => (
  <>
    <Breaches agenda={agenda} />
    <Actions agenda={agenda} />
    <Measures agenda={agenda} />
    <Others agenda={agenda} />
  </>
)

const Breaches = ({ agenda: { breaches, waiting } }: { agenda: Agenda }) => (
  <Section heading="Breaches">
    <Table
      caption="Breaches here"
      columns={[
        { label: 'Breach', cell: ({ words, href }) => <Link href={href}>{words}</Link> },
        { label: 'State', cell: ({ state }) => state },
      ]}
      rows={[
        ...breaches.map(({ breach, fires }) => ({
          words: fires?.words ?? breach.words,
          href: `/accountability/breaches/${breach.id}`,
          state: stateOf(breach, fires !== undefined),
        })),
        ...waiting.map(({ words, href }) => ({ words, href, state: 'Waits to be opened or accepted' })),
      ]}
      empty="No breach is open, and none fires."
    />
  </Section>
)

const Actions = ({ agenda: { actions, on } }: { agenda: Agenda }) => (
  <Section heading="Actions" note="carried forward until they are done">
    <Table
      caption="Actions agreed in reviews"
      columns={[
        { label: 'Action', cell: ({ id, words }) => <Link href={`/accountability/actions/${id}`}>{words}</Link> },
        { label: 'Who', cell: ({ owner }) => owner },
        { label: 'Due', cell: ({ dueOn }) => dayInWords(dueOn) },
        {
          label: 'State',
          cell: ({ doneOn, doneWords, dueOn }) =>
            doneOn ? `Done on ${dayInWords(doneOn)}: ${doneWords}` : dueOn < on ? 'Overdue' : 'Open',
        },
      ]}
      rows={actions}
      empty="Nothing is carried forward."
    />
  </Section>
)

const Measures = ({ agenda }: { agenda: Agenda }) => {
  const changed = new Map(changedRows(agenda).map(({ row, words }) => [row.measure.id, words]))
  return (
    <Section
      heading="Measures"
      note={agenda.last?.heldOn ? `changes since ${dayInWords(agenda.last.heldOn)} beside them` : 'no review before'}
    >
      <Table
        caption={`Measures of ${agenda.review.place}`}
        columns={[
          {
            label: 'Measure',
            cell: (row: BoardRow) => (
              <Link href={measureAddress(row.measure.id, { place: agenda.review.placeId })}>{row.measure.name}</Link>
            ),
          },
          { label: 'Latest', cell: ({ measure, here, isLate }) => `${latestInWords(measure, here)}${isLate ? '; the next is late' : ''}` },
          { label: 'Variation', cell: ({ here }) => here && <Told kind={here.variation} /> },
          {
            label: 'Assurance',
            cell: ({ here }) => (here?.assurance ? <Told kind={here.assurance} /> : <span class="s-quiet">No target</span>),
          },
          { label: 'Since the last review', cell: ({ measure }) => changed.get(measure.id) ?? <span class="s-quiet">The same</span> },
        ]}
        rows={agenda.rows}
        empty="No measure has a figure here."
      />
    </Section>
  )
}

const Others = ({ agenda: { items, risks } }: { agenda: Agenda }) => (
  <>
    <Section heading="Items of the plan">
      <Table
        caption="Items that posts of this place answer for"
        columns={[
          { label: 'Item', cell: ({ id, title }) => <Link href={`/items/${id}`}>{title}</Link> },
          { label: 'Declared', cell: ({ declared }) => declared },
          { label: 'Earned', cell: ({ earned }) => earned },
        ]}
        rows={items}
        empty="No post of this place answers for an item of the plan."
      />
    </Section>
    <Section heading="Risks">
      <Table
        caption="Open risks that posts of this place own"
        columns={[
          {
            label: 'Risk',
            cell: ({ id, number, title }) => <Link href={`/risks/${id}`}>{`${number}. ${title}`}</Link>,
          },
          { label: 'Score', cell: ({ score }) => score },
        ]}
        rows={risks}
        empty="No post of this place owns an open risk."
      />
    </Section>
  </>
)
