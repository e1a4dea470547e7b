import { addDays, type Day, dayInWeek, daysBetween } from '../../kernel/day.ts'
import { count, opening } from '../../kernel/words.ts'
import type { DueLine } from '../../platform/capability.ts'

/** What My work says in its first lines. */
export interface Answer {
  strong: string
  rest: string
}

interface Facts {
  owe: readonly DueLine[]
  decide: readonly DueLine[]
  /** Changes by others in what this person owns. */
  changed: number
  owns: boolean
  today: Day
}

/** Changes are told for as many days back. */
export const lookedBack = 7
/** What is due within as many days is told by its day; the rest is later. */
const lookedAhead = 7

/** The day by which something must be done, as said between two meetings: today, tomorrow, the weekday, or the whole day. */
export function byDay(due: Day, today: Day): string {
  const days = daysBetween(today, due)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  return dayInWeek(due)
}

function owed(lines: readonly DueLine[], today: Day): string {
  const late = lines.filter(({ due }) => due !== null && due < today)
  const next = lines.find(({ due }) => due !== null && due >= today)?.due
  const soon = lines.filter(({ due }) => due !== null && due === next)
  const week = lines.filter(({ due }) => due !== null && next && due > next && due <= addDays(today, lookedAhead))
  const last = week.at(-1)?.due
  const after = lines.length - late.length - soon.length - week.length
  const parts = [
    late.length > 0 ? `${count(late.length, 'thing')} overdue` : '',
    next ? `${count(soon.length, 'thing')} by ${byDay(next, today)}` : '',
    last ? `${week.length} more by ${byDay(last, today)}` : '',
    after > 0 ? `${count(after, 'thing')} later` : '',
  ].filter(Boolean)
  return `You owe ${parts.join(', ').replace(/, ([^,]*)$/, ' and $1')}`
}

/** The answer first: what is owed by when, what waits for a decision, what came back, what others changed. */
export function answerOf({ owe, decide, changed, owns, today }: Facts): Answer {
  const waits = decide.length === 0 ? '' : `${count(decide.length, 'decision')} ${decide.length === 1 ? 'waits' : 'wait'} for you`
  const strong =
    owe.length > 0
      ? [owed(owe, today), waits].filter(Boolean).join(', and ')
      : waits
        ? `Nothing is owed by you; ${waits}`
        : 'Nothing is owed by you and nothing waits for your decision'
  const back = owe.filter((line) => line.cameBack).length
  const rest = [
    back > 0 ? `${opening(back)} came back to be mended.` : '',
    owns
      ? changed > 0
        ? `In the last ${lookedBack} days ${count(changed, 'thing')} changed in what you own.`
        : `In the last ${lookedBack} days nobody else changed what you own.`
      : '',
  ]
  return { strong: `${strong}.`, rest: rest.filter(Boolean).join(' ') }
}

/** What comes next when nothing is owed now, with where it is begun, where a period waits to be opened. */
export interface Next {
  words: string
  href?: string
}

/** What comes next when nothing is owed now, kindly. */
export function nextOf(plain: string | undefined): Next {
  if (!plain) return { words: 'Nothing is planned yet.' }
  return plain.endsWith('can be opened.') ? { words: plain, href: '/periods' } : { words: plain }
}
