import { type Day, dayInWords } from '../../../../kernel/day.ts'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Section } from '../../../../ui/section.tsx'

export interface ClosedRisk {
  id: number
  number: string
  title: string
  closedOn: Day
}

/** Risks that are closed, to be read and reopened; nothing when there are none. */
export const ClosedRisks = ({ closed }: { closed: readonly ClosedRisk[] }) =>
  closed.length === 0 ? null : (
    <Section heading="Closed risks">
      <Lines
        items={closed.map(({ id, number, title, closedOn }) => (
          <>
            <Link href={`/risks/${id}`}>
              {number} {title}
            </Link>{' '}
            <span class="s-quiet">closed on {dayInWords(closedOn)}</span>
          </>
        ))}
      />
    </Section>
  )
