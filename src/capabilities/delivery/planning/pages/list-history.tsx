import { dayAt, dayInWords } from '../../../../kernel/day.ts'
import { count, sentenceCase } from '../../../../kernel/words.ts'
import { Link } from '../../../../ui/link.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { Told } from '../queries-item.ts'

const shownAtFirst = 6

/** What was done to the item and its parts, newest first. */
export const ListHistory = ({
  history,
  itemId,
  periodId,
  all,
}: {
  history: readonly Told[]
  itemId: number
  periodId: number
  all: boolean
}) => (
  <Section heading="History" id="history">
    <Table
      caption="History of this item"
      rows={all ? history : history.slice(0, shownAtFirst)}
      empty="Nothing is recorded yet."
      columns={[
        { label: 'When', cell: ({ at }) => dayInWords(dayAt(at)), nowrap: true },
        { label: 'What', cell: ({ words }) => sentenceCase(words) },
        { label: 'By', cell: ({ by }) => by },
      ]}
    />
    {!all && history.length > shownAtFirst && (
      <p class="s-small">
        <Link href={`/items/${itemId}?period=${periodId}&history=all#history`}>All {count(history.length, 'change')}</Link>
      </p>
    )}
  </Section>
)
