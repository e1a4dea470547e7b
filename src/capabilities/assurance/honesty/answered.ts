import { addDays, type Day, dayInWords } from '../../../kernel/day.ts'
import type { Figures, Finding } from './finding.ts'

/** An answer to a finding: what was said, as whom, until when it stands, and what had been found. */
export interface HonestyAnswer {
  id: number
  riskId: number
  key: string
  words: string
  on: Day
  as: string
  until: Day
  found: Figures
  /** The sentence that was answered. */
  said: string
  illustrative: boolean
}

/** The most days an answer may stand. */
export const mostDays = 180

/** A finding with the latest answer to it. */
export interface Standing {
  finding: Finding
  answer: HonestyAnswer | null
  stands: 'unanswered' | 'answered' | 'came back'
  /** Why the answer does not stand any longer; empty where it does, or there is none. */
  why: string
}

const named: Record<string, string> = {
  score: 'the score',
  done: 'actions done without effect',
  slips: 'times its day has slipped',
  above: 'points above what is tolerated',
  over: 'points above the risk it belongs to',
  greens: 'items reported green under it',
}

/** In what a finding is worse than when it was answered: "the score was 16 and is 20". */
export function worseIn(then: Figures, now: Figures): string | undefined {
  const worse = Object.entries(now).find(([name, value]) => value > (then[name] ?? 0))
  return worse ? `${named[worse[0]] ?? worse[0]}: ${then[worse[0]] ?? 0} then, ${worse[1]} now` : undefined
}

/** Where a finding stands on a day: an answer stands until its day, and only while what was found is no worse. */
export function standingOf(finding: Finding, answers: readonly HonestyAnswer[], on: Day): Standing {
  const own = answers.filter(({ riskId, key, on: given }) => riskId === finding.riskId && key === finding.key && given <= on)
  const answer = own.sort((a, b) => a.on.localeCompare(b.on) || a.id - b.id).at(-1) ?? null
  if (!answer) return { finding, answer, stands: 'unanswered', why: '' }
  if (answer.until < on) return { finding, answer, stands: 'came back', why: `The answer stood until ${dayInWords(answer.until)}.` }
  const worse = worseIn(answer.found, finding.figures)
  return worse
    ? { finding, answer, stands: 'came back', why: `It is worse than when it was answered (${worse}).` }
    : { finding, answer, stands: 'answered', why: '' }
}

/** "Answered on 9 September 2024 by the Medical Director until 31 December 2024: …" */
export const answerInWords = ({ on, as, until, words }: HonestyAnswer): string =>
  `Answered on ${dayInWords(on)} as ${as}, until ${dayInWords(until)}: ${words}`

/** Why an answer cannot stand until a day; undefined when it can. */
export function whyNotUntil(until: Day, today: Day): string | undefined {
  if (until <= today) return 'The day must be after today'
  const last = addDays(today, mostDays)
  return until > last ? `The day must be ${dayInWords(last)} or before: an answer stands for ${mostDays} days at most` : undefined
}
