import { type Day, dayInWeek, dayInWords, daysBetween, timeInWords } from '../../../../kernel/day.ts'
import { count, listed } from '../../../../kernel/words.ts'
import { DraftSaid } from '../../../../ui/draft-said.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import type { Update } from '../../item.ts'
import type { Desk } from '../desk.ts'

/** "Due in 3 days", "Due today", "2 days overdue". */
export function dueInWords(due: Day, today: Day): string {
  const days = daysBetween(today, due)
  if (days === 0) return 'Due today'
  return days > 0 ? `Due in ${count(days, 'day')}` : `${count(-days, 'day')} overdue`
}

/** What stands over the due day: nothing is overdue that was sent, or whose period is closed. */
function dueLabel({ period, standing, today }: Desk): string {
  const open =
    period.state === 'open' && (!standing.update || standing.update.state === 'sent back' || standing.update.state === 'imported')
  if (open) return dueInWords(period.due_on, today)
  return period.due_on < today ? 'Was due' : 'Due'
}

/** When it is due, and, for its writer, when the draft was last saved. */
export const UpdateFacts = ({ desk, writing = false }: { desk: Desk; writing?: boolean }) => (
  <Facts
    facts={[
      { label: dueLabel(desk), value: `${dayInWeek(desk.period.due_on)} ${desk.period.due_on.slice(0, 4)}` },
      ...(writing
        ? [{ label: 'Draft', value: <DraftSaid>{desk.draft ? `Saved ${timeInWords(desk.draft.savedAt)}` : 'Not saved yet'}</DraftSaid> }]
        : []),
    ]}
  />
)

/** "Next to see it: Chief Executive, who decided last, or any of 6 others who may approve. Then the board, on 26 November 2024." */
export function nextInWords({ approvers, period, standing }: Pick<Desk, 'approvers' | 'period' | 'standing'>): string {
  const last = standing.update?.decider ?? standing.previous?.decider
  const usual = approvers.find((name) => name === last)
  const who =
    approvers.length === 0
      ? 'Nobody may approve it yet: ask your governance lead.'
      : `Next to see it: ${usual ? usualFirst(usual, approvers.length - 1) : oneOf(approvers)}.`
  return period.board_on ? `${who} Then the board, on ${dayInWords(period.board_on)}.` : who
}

const usualFirst = (usual: string, others: number) =>
  others === 0 ? usual : `${usual}, who decided last, or ${others === 1 ? 'the other' : `any of ${others} others`} who may approve`

const oneOf = (names: readonly string[]) =>
  names.length > 3 ? `any of the ${names.length} people who may approve it` : listed(names).replace(/ and (?=[^,]*$)/, ' or ')

/** "Director of HR, for the Medical Director". */
export const writerOf = ({ writer, onBehalfOf, state }: Update): string =>
  writer === null
    ? state === 'imported'
      ? 'As a file had it'
      : 'Writer not recorded'
    : `${writer}${onBehalfOf ? `, for the ${onBehalfOf}` : ''}`
