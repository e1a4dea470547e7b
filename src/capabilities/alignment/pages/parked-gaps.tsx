import { dayInWords } from '../../../kernel/day.ts'
import type { Gap } from '../../../platform/capability.ts'
import { ActLink } from '../../../ui/act-link.tsx'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import type { Answered } from '../sorting.ts'

/** Gaps left open on purpose, each with why and until when; they are not counted. */
export const ParkedGaps = ({ parked, mayPark }: { parked: readonly Answered[]; mayPark: (gap: Gap) => boolean }) => (
  <Section heading="Parked, with reasons" note={`${parked.length}, not counted until their day`} id="parked">
    <Table
      caption="Parked gaps"
      rows={parked}
      empty="None is parked."
      columns={[
        {
          ...{ label: 'What', class: 's-col-wide' },
          cell: ({ gap }) => (
            <>
              {gap.title}
              <span class="s-kind">{gap.kind}</span>
            </>
          ),
        },
        {
          label: 'Why it is left open',
          cell: ({ answer }) => (
            <>
              {answer.words}
              <span class="s-kind">{answer.by}</span>
            </>
          ),
        },
        { label: 'Looked at again', nowrap: true, cell: ({ answer }) => dayInWords(answer.reviewOn) },
        {
          ...{ label: 'Change', unseen: true },
          cell: ({ gap }) =>
            mayPark(gap) ? (
              <ActLink href={`/gaps/parking?gap=${encodeURIComponent(gap.key)}`} about={`: ${gap.title}`}>
                Change
              </ActLink>
            ) : null,
        },
      ]}
    />
  </Section>
)
