import { type Day, dayInWeek, dayInWords, daysBetween } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count } from '../../../../kernel/words.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Actions, PageHead } from '../../../../ui/page-head.tsx'
import { PrintLink } from '../../../../ui/print-link.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { PeriodRow } from '../../period-row.ts'
import { type StageDay, stageDoes, stageName } from '../stages.ts'

interface Words {
  frame: Frame
  period: PeriodRow
  days: readonly StageDay[]
  warnings: readonly string[]
  mayEdit: boolean
  today: Day
}

interface Line {
  due: Day
  what: string
  does: string
}

const linesOf = (period: PeriodRow, days: readonly StageDay[]): Line[] => [
  { due: period.opens_on, what: 'Opens', does: `${period.label} opens for updates.` },
  ...days.map(({ stage, due }) => ({ due, what: stageName(stage), does: stageDoes(stage) })),
]

/** "Today is 15 October: 3 days to the author's day, 18 October." */
function answerOf({ period, days, today }: Pick<Words, 'period' | 'days' | 'today'>): { strong: string; words: string } {
  const next = days.find(({ due }) => due >= today)
  const board = period.board_on ? `The board meets on ${dayInWords(period.board_on)}.` : 'No day is set for the board.'
  if (period.state === 'frozen') return { strong: `${period.label} is frozen.`, words: board }
  if (today < period.opens_on) return { strong: `${period.label} opens on ${dayInWords(period.opens_on)}.`, words: board }
  if (!next) return { strong: `Every day of ${period.label} has passed, and it is not frozen.`, words: board }
  const left = daysBetween(today, next.due)
  return {
    strong: `Next: the ${stageName(next.stage).toLowerCase()}’s day, ${left === 0 ? 'today' : `in ${count(left, 'day')}, on ${dayInWords(next.due)}`}.`,
    words: board,
  }
}

/** A quarter's days in one list, to be read or printed: what happens by when, and who does it. */
export const ShowTimetable = ({ frame, period, days, warnings, mayEdit, today }: Words) => {
  const { strong, words } = answerOf({ period, days, today })
  return (
    <Page
      frame={frame}
      title={`Timetable of ${period.label}`}
      crumbs={[{ label: 'Reporting calendar', href: '/periods' }, { label: `Timetable of ${period.label}` }]}
      heading={
        <PageHead
          title={`Timetable of ${period.label}`}
          beside={
            <Actions>
              <PrintLink />
              {mayEdit && <ActLink href={`/periods/${period.id}/days`}>Change days</ActLink>}
            </Actions>
          }
        >
          <Lead answer={strong}>{words}</Lead>
        </PageHead>
      }
    >
      <Days period={period} days={days} today={today} />
      {!period.board_on && period.state !== 'frozen' && (
        <Gap {...(mayEdit ? { action: { href: `/periods/${period.id}/days`, label: 'Set its day' } } : {})}>
          The board has no day yet, so no stage between has one.
        </Gap>
      )}
      {warnings.length > 0 && (
        <Section heading="Look at these again">
          <Lines items={[...warnings]} />
        </Section>
      )}
    </Page>
  )
}

const Days = ({ period, days, today }: Pick<Words, 'period' | 'days' | 'today'>) => (
  <Table
    caption={`Days of ${period.label}, first to last`}
    rows={linesOf(period, days)}
    empty=""
    columns={[
      { label: 'By', nowrap: true, cell: ({ due }) => `${dayInWeek(due)} ${due.slice(0, 4)}` },
      { label: 'Stage', nowrap: true, cell: ({ what }) => <b>{what}</b> },
      { label: 'What happens', cell: ({ does }) => does },
      { label: 'Left', nowrap: true, cell: ({ due }) => leftInWords(due, today, period.state) },
    ]}
  />
)

const leftInWords = (due: Day, today: Day, state: string): string => {
  if (state === 'frozen') return ''
  const left = daysBetween(today, due)
  return left === 0 ? 'Today' : left < 0 ? 'Passed' : count(left, 'day')
}
