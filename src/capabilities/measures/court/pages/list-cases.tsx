import { dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count } from '../../../../kernel/words.ts'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Table } from '../../../../ui/table.tsx'
import { type RecalculationCase, stateInWords } from '../case.ts'

/** A case as a line of the list. */
export interface CaseLine {
  one: RecalculationCase
  measure: string
  title: string
  askedBy: string
  decidedBy: string
}

/** Every request about limits with its decision: those that wait first. */
export const ListCasesPage = ({ frame, lines }: { frame: Frame; lines: readonly CaseLine[] }) => (
  <Page
    frame={frame}
    title="Decisions about limits"
    crumbs={[{ label: 'Measures', href: '/measures' }, { label: 'Decisions about limits' }]}
  >
    <Lead answer={answerOf(lines)}>
      Limits are recalculated only for a known cause that has lasted and will go on, by decision of a person who neither asked for it nor
      answers for the measure. It is asked for on the page of the measure.
    </Lead>
    <Table
      caption="Requests about limits"
      columns={[
        { label: 'Measure', cell: ({ one, measure }) => <Link href={`/measures/recalculations/${one.id}`}>{measure}</Link> },
        { label: 'Asks for', cell: ({ title }) => title },
        { label: 'Cause', cell: ({ one }) => one.cause, class: 's-col-wide' },
        { label: 'Asked', cell: ({ one, askedBy }) => `${askedBy}, ${dayInWords(one.askedOn)}` },
        {
          label: 'Decision',
          cell: ({ one, decidedBy }) =>
            one.decidedOn ? `${stateInWords[one.state]}: ${decidedBy}, ${dayInWords(one.decidedOn)}` : stateInWords[one.state],
        },
      ]}
      rows={lines}
      empty="Nobody has asked for new limits. Every chart stands on the limits of all its points."
    />
  </Page>
)

function answerOf(lines: readonly CaseLine[]): string {
  const waiting = lines.filter(({ one }) => one.state === 'asked').length
  const inForce = lines.filter(({ one }) => one.state === 'approved' && one.asks !== 'ending').length
  const wait =
    waiting === 0 ? 'Nothing waits for a decision' : `${count(waiting, 'request')} ${waiting === 1 ? 'waits' : 'wait'} for a decision`
  return `${wait}; ${inForce === 0 ? 'no limits in force were changed by decision' : `${count(inForce, 'decision')} in force ${inForce === 1 ? 'changes' : 'change'} limits`}.`
}
