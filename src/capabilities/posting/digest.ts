import { type Day, dayAndMonth, daysBetween } from '../../kernel/day.ts'
import { count, listed, sentenceCase } from '../../kernel/words.ts'
import type { Gap } from '../../platform/capability.ts'
import type { Paper } from '../../platform/mail/letter.ts'
import type { ToldLine } from './told-line.ts'

/** A letter's subject, which is the answer, and what it says. */
export interface Written {
  subject: string
  paper: Paper
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** "Friday 18 October". */
const dayWithWeekday = (day: Day): string => `${weekdays[new Date(`${day}T12:00:00Z`).getUTCDay()]} ${dayAndMonth(day)}`

/** "today", "tomorrow", or the day with its weekday. */
function byDay(due: Day, today: Day): string {
  const days = daysBetween(today, due)
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : dayWithWeekday(due)
}

/** "2 updates", "1 milestone", "3 things" where they differ. */
function counted(lines: readonly ToldLine[]): string {
  const [noun = 'thing', ...others] = [...new Set(lines.map((line) => line.noun))]
  return count(lines.length, others.length > 0 ? 'thing' : noun)
}

/** "1 update overdue, 2 updates due Friday 18 October and 1 milestone due later", as far as there is any: every line with a day is counted once. */
function owedParts(owe: readonly ToldLine[], today: Day): string[] {
  const late = owe.filter(({ due }) => due !== null && due < today)
  const next = owe
    .flatMap(({ due }) => (due !== null && due >= today ? [due] : []))
    .sort()
    .at(0)
  const soon = owe.filter(({ due }) => next !== undefined && due === next)
  const after = owe.filter(({ due }) => next !== undefined && due !== null && due > next)
  const open = owe.filter(({ due }) => due === null)
  return [
    ...(late.length > 0 ? [`${counted(late)} overdue`] : []),
    ...(next ? [`${counted(soon)} due ${byDay(next, today)}`] : []),
    ...(after.length > 0 ? [`${counted(after)} due later`] : []),
    ...(late.length + soon.length === 0 && open.length > 0 ? [`${counted(open)} to do`] : []),
  ]
}

const longestList = 15

function sectionOf(heading: string, lines: { words: string; href: string }[]): Paper['sections'] {
  if (lines.length === 0) return []
  const more = lines.length - longestList
  return [
    { heading, lines: lines.slice(0, longestList), ...(more > 0 ? { more: `And ${more.toLocaleString('en-GB')} more, in StepUp.` } : {}) },
  ]
}

function owedLine({ words, due, cameBack, href }: ToldLine, today: Day): { words: string; href: string } {
  const day = due === null ? 'No day set' : due < today ? `Overdue since ${dayAndMonth(due)}` : `Due ${byDay(due, today)}`
  return { words: `${day}: ${words}${cameBack ? ' (came back to be mended)' : ''}`, href }
}

/** What somebody owes, what waits for their decision and which gaps they can close, as one letter; undefined where there is nothing to say. */
export function digestOf({
  lines,
  gaps,
  today,
  why,
}: {
  lines: readonly ToldLine[]
  gaps: readonly Gap[]
  today: Day
  why: string
}): Written | undefined {
  const owe = lines.filter(({ kind }) => kind === 'owe')
  const decide = lines.filter(({ kind }) => kind === 'decide')
  const parts = [
    ...owedParts(owe, today),
    ...(decide.length > 0 ? [`${count(decide.length, 'decision')} ${decide.length === 1 ? 'waits' : 'wait'} for you`] : []),
    ...(gaps.length > 0 ? [`${count(gaps.length, 'gap')} you can close`] : []),
  ]
  if (parts.length === 0) return undefined
  const subject = sentenceCase(listed(parts))
  const sections = [
    ...sectionOf(
      'You owe',
      owe.map((line) => owedLine(line, today)),
    ),
    ...sectionOf('Waiting for your decision', [...decide]),
    ...sectionOf(
      'Gaps you can close',
      gaps.map(({ kind, title, href }) => ({ words: `${kind}: ${title}`, href })),
    ),
  ]
  return { subject, paper: { lead: `${subject}.`, sections: sections.map(plainLines), why } }
}

/** Only the words and the address of each line: what is kept for a letter is what is sent. */
const plainLines = (section: Paper['sections'][number]): Paper['sections'][number] => ({
  ...section,
  lines: section.lines.map(({ words, href }) => ({ words, ...(href ? { href } : {}) })),
})

/** Somebody did something that is told at once, rather than with the next digest. */
export type PressKind = 'reminder' | 'sent back' | 'challenge'

const opened: Record<PressKind, (lines: readonly ToldLine[], today: Day) => string> = {
  reminder: (lines, today) => `You are asked for ${listed(owedParts(lines, today))}`,
  'sent back': (lines) => `${sentenceCase(counted(lines))} came back to be mended`,
  challenge: (lines, today) => {
    const due = lines[0]?.due
    return `A challenge waits for your answer${due ? `, due ${byDay(due, today)}` : ''}`
  },
}

/** The letter about something just done; undefined where nothing of it is left to do. */
export function pressOf(kind: PressKind, lines: readonly ToldLine[], today: Day): Written | undefined {
  if (lines.length === 0) return undefined
  const subject = opened[kind](lines, today)
  const section = sectionOf(
    'To do',
    lines.map((line) => owedLine(line, today)),
  )
  const why = 'You get this because it was asked of a post you hold or stand in for.'
  return { subject, paper: { lead: `${subject}.`, sections: section.map(plainLines), why } }
}
