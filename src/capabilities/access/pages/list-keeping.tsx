import { type Day, dayInWords } from '../../../kernel/day.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { count } from '../../../kernel/words.ts'
import { ActLink } from '../../../ui/act-link.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { dueInWords, errorInWords, type Kept } from '../keeping.ts'
import { hrefOf, type Review, type Service } from '../waited-for.ts'
import { AccessPage } from './access-page.tsx'

export interface KeepingLine {
  service: Service
  owner: string
  kept: Kept
  next: Review | undefined
  last: Review | undefined
}

/** Which tracking lists were gone through in time, and the schedule of reviews of demand and capacity. */
export const ListKeeping = ({ frame, lines, on, mayKeep }: { frame: Frame; lines: readonly KeepingLine[]; on: Day; mayKeep: boolean }) => {
  const overdue = lines.filter(({ kept }) => kept.isOverdue).length
  const late = lines.filter(({ next }) => next && next.dueOn < on).length
  const unplanned = lines.filter(({ next }) => !next).length
  return (
    <AccessPage
      frame={frame}
      title="Lists gone through, demand and capacity reviewed"
      at="/access/lists"
      head={
        <Lead
          answer={`${lines.length - overdue} of ${count(lines.length, 'tracking list')} ${lines.length - overdue === 1 ? 'was' : 'were'} gone through in time.`}
        >
          {late > 0 && `${count(late, 'review')} of demand and capacity ${late === 1 ? 'is' : 'are'} overdue. `}
          {unplanned > 0 && `In ${count(unplanned, 'service')} none is planned.`}
        </Lead>
      }
    >
      <Table
        caption="Lists and reviews by service"
        rows={lines}
        empty="No service is written down that people wait for."
        columns={columnsOf(on, mayKeep)}
      />
    </AccessPage>
  )
}

const columnsOf = (on: Day, mayKeep: boolean): Column<KeepingLine>[] => [
  { label: 'Service', cell: ({ service }) => <Link href={hrefOf(service)}>{service.name}</Link> },
  { label: 'Answers for it', cell: ({ owner }) => owner },
  {
    label: 'List gone through',
    cell: ({ kept: { last } }) => (last ? `${dayInWords(last.heldOn)}: ${errorInWords(last)}` : 'Never'),
  },
  { label: 'Again', cell: ({ kept }) => (kept.isOverdue ? <b>{dueInWords(kept, on)}</b> : dueInWords(kept, on)) },
  {
    label: 'Last review',
    class: 's-col-wide',
    cell: ({ last }) => (last?.heldOn ? `${dayInWords(last.heldOn)}: ${last.result}` : 'None'),
  },
  {
    label: 'Next review',
    nowrap: true,
    cell: ({ next }) => (!next ? 'Not planned' : next.dueOn < on ? <b>{dayInWords(next.dueOn)}, overdue</b> : dayInWords(next.dueOn)),
  },
  {
    label: 'Write down',
    unseen: true,
    cell: ({ service }) =>
      mayKeep && (
        <ActLink href={`${hrefOf(service)}/validations/new`} about={service.name}>
          Write down a validation
        </ActLink>
      ),
  },
]
