import { type Day, dayInWords } from '../../../../kernel/day.ts'
import { Link } from '../../../../ui/link.tsx'
import type { Column } from '../../../../ui/table.tsx'
import type { Scheduled } from '../queries.ts'

/** A directorate with the level it stands at, its last review and its next. */
export const scheduleColumns = (on: Day): Column<Scheduled>[] => [
  { label: 'Place', cell: ({ place }) => place },
  { label: 'Level', cell: ({ level }) => level?.name ?? 'Not set' },
  {
    label: 'Last review',
    cell: ({ last }) => (last?.heldOn ? <Link href={`/accountability/reviews/${last.id}`}>{dayInWords(last.heldOn)}</Link> : 'None yet'),
  },
  {
    label: 'Next review',
    cell: ({ planned }) =>
      planned ? (
        <>
          <Link href={`/accountability/reviews/${planned.id}`}>{dayInWords(planned.plannedOn)}</Link>
          {planned.plannedOn < on && ', overdue'}
        </>
      ) : (
        'None planned'
      ),
  },
]
