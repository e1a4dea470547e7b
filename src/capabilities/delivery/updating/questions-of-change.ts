import { addDays, type Day } from '../../../kernel/day.ts'
import { shortened } from '../../../kernel/words.ts'
import { contentOf } from '../text/content-words.ts'
import { datesIn } from '../text/dates-in-text.ts'
import { sentencesIn } from '../text/sentences.ts'
import { whenInWords } from '../text/when-in-words.ts'
import { isMentioned, promisesInText } from '../weighing/promises.ts'
import type { Question, QuestionFacts } from './question-facts.ts'

/** What comes round again has a new date each time and is not late. */
const recurring =
  /\b(?:meets?|meetings?|monthly|weekly|quarterly|annual(?:ly)?|yearly|every|each|another|second|third|next|further|again|phase|wave|cohort|round|continues?)\b/i
/** Words by which the writer says that the date moved. */
const told =
  /\b(?:because|since|owing|due\s+to|delay(?:s|ed)?|postponed|deferred|moved|put\s+(?:back|off)|slipped|later\s+than|instead\s+of|revised|rescheduled|extended|now)\b/i
const onPlan = /\b(?:as\s+planned|on\s+(?:track|target|schedule|time))\b/i

/** What this update says against the last one: another date for the same thing, or something left of what was all done. */
export const questionsOfChange = (facts: QuestionFacts): Question[] => [...dateMoved(facts), ...notAllDone(facts)]

/** The days last period's update spoke for; its own quarter, where only its end is known. */
const spanBefore = (ends: Day) => ({ starts: addDays(ends, -91), ends })

/** A dated promise of last period's words, and the later date that the new words give for the same thing without saying that it moved. */
function dateMoved({ text, previous, span, linked }: QuestionFacts): Question[] {
  if (!previous) return []
  const sentences = sentencesIn(text)
  const dates = datesIn(text, span)
  for (const { text: said, day, precision } of promisesInText(previous.text, spanBefore(previous.ends))) {
    if (day === undefined || recurring.test(said) || keptByMilestone({ said, day }, linked.milestones)) continue
    const again = sentences.find((s) => isSame(said, s.text) && !recurring.test(s.text) && !told.test(s.text))
    if (!again) continue
    const given = dates.filter(({ index }) => index >= again.index && index < again.index + again.text.length)
    const later = given.at(-1)
    if (!later || given.some((date) => date.day <= day)) continue
    const [was, is] = [whenInWords(day, precision ?? 'day'), whenInWords(later.day, later.precision)]
    return [
      {
        key: `moved:${day}:${later.day}`,
        words: `In ${previous.name} it was ${was}; now it is ${is}. What moved it?`,
        detail: `Then: “${shortened(said, 110)}” Now: “${shortened(again.text, 110)}”`,
        mend: 'text',
      },
    ]
  }
  return []
}

/** One word in common is too little, unless the new words themselves say that all went as planned. */
const isSame = (said: string, sentence: string) =>
  isMentioned({ text: said }, sentence) && (contentOf(said).length > 1 || onPlan.test(sentence))

/** Where a milestone holds the thing, its own dates are asked about: its title stands in the words, or it has the same date and a word in common. */
const keptByMilestone = ({ said, day }: { said: string; day: Day }, milestones: QuestionFacts['linked']['milestones']) =>
  milestones.some(({ title, first }) => isMentioned({ text: title }, said) || (first === day && haveInCommon(title, said)))

const haveInCommon = (title: string, said: string) => {
  const there = new Set(contentOf(said))
  return contentOf(title).some((stem) => there.has(stem))
}

const allDone = [
  /\b(?:all|every|each)\b(?<what>(?:\s+[\w’'-]+){1,12}?)\s+(?:is|are|was|were|has\s+been|have\s+been)\s+(?:now\s+)?(?:complete[d]?|achieved|closed|done|finished|met)\b/i,
  /\b(?:completed|achieved|closed|finished|met)\s+(?:all|every)\b(?<what>(?:\s+[\w’'-]+){1,8})/i,
]
const left = /\b(?:last|final|remaining|outstanding)\b/i
const stillOpen =
  /\b(?:to\s+(?:close|complete|finish|do)|for\s+(?:closure|completion)|clos(?:e|es|ing)\s+(?:by|in|at)|due|remains?|outstanding|open|by\s+the\s+end)\b/i

/** "All must-do actions are complete" last period, "the last must-do is to close by the end of September" in this one. */
function notAllDone({ text, previous }: QuestionFacts): Question[] {
  if (!previous) return []
  for (const { text: said } of sentencesIn(previous.text)) {
    if (/\b(?:not|nearly|almost|until|once|when|will|should(?!-))\b/i.test(said)) continue
    const what = allDone.map((pattern) => pattern.exec(said)?.groups?.what).find((found) => found !== undefined)
    const wanted = contentOf(what ?? '')
    if (wanted.length < 2) continue
    const against = sentencesIn(text).find((s) => left.test(s.text) && stillOpen.test(s.text) && sharesTwo(wanted, s.text))
    if (!against) continue
    return [
      {
        key: 'not-all-done',
        words: `In ${previous.name} all were done; now some are still open. Which is right?`,
        detail: `Then: “${shortened(said, 110)}” Now: “${shortened(against.text, 110)}”`,
        mend: 'text',
      },
    ]
  }
  return []
}

const sharesTwo = (wanted: readonly string[], sentence: string) => {
  const there = new Set(contentOf(sentence))
  return wanted.filter((stem) => there.has(stem)).length >= 2
}
