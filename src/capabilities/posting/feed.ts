import { dayAndMonth } from '../../kernel/day.ts'
import { refKey } from '../../kernel/ref.ts'
import type { CalendarDay } from '../../platform/mail/calendar-file.ts'
import type { PeriodRow } from '../calendar/index.ts'
import type { ToldLine } from './told-line.ts'

const timetable = ({ id, label, state, opens_on, due_on, board_on }: PeriodRow): CalendarDay[] => {
  const words = `Updates from ${dayAndMonth(opens_on)} to ${dayAndMonth(due_on)}${board_on ? `; the board meets on ${dayAndMonth(board_on)}` : ''}.`
  const entry = (what: string, day: CalendarDay['day'] | null, title: string) =>
    day ? [{ key: `period:${id}:${what}`, day, title, words, href: '/periods' }] : []
  if (state === 'frozen') return []
  return [
    ...entry('opens', opens_on, `${label} opens for updates`),
    ...entry('due', due_on, `${label} updates are due`),
    ...entry('board', board_on, `Board meets: ${label}`),
  ]
}

/** What stands in somebody's calendar: what they owe or must decide by a day, and the days of the periods not frozen. */
export const feedDays = (lines: readonly ToldLine[], periods: readonly PeriodRow[]): CalendarDay[] => [
  ...lines.flatMap(({ ref, href, due, words, kind }) =>
    due === null
      ? []
      : [
          {
            key: `${kind} ${refKey(ref)} ${href}`,
            day: due,
            title: words,
            words: kind === 'owe' ? 'You owe this.' : 'You decide on this.',
            href,
          },
        ],
  ),
  ...periods.flatMap(timetable),
]
