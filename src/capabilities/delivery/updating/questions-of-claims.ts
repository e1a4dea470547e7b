import type { Day } from '../../../kernel/day.ts'
import { sentencesIn } from '../text/sentences.ts'
import { whenInWords } from '../text/when-in-words.ts'
import type { LinkedMilestone } from '../weighing/earned-reasons.ts'
import { isMentioned } from '../weighing/promises.ts'
import type { Question, QuestionFacts } from './question-facts.ts'

const claim =
  /\b(?:on[\s-](?:track|target|course|schedule)|(?:all|every)\s+(?:Q[1-4]\s+)?(?:targets?|milestones?|work)\s+(?:is\s+|are\s+)?(?:met|achieved|on target)|as planned|going to plan)\b/i

/** "All Q1 targets are met", "every target was achieved", "all work for the quarter is on target": said of what was due by now. */
const metClaim =
  /\b(?:all|every|each)\b(?:\s+of)?(?:\s+(?:the|our|its|Q[1-4]|key|agreed|quality|performance|quarterly))*\s+(?:targets?|milestones?|indicators?|work(?:\s+for\s+the\s+(?:quarter|qtr))?)\s+(?:(?:is|are|was|were|has\s+been|have\s+been|now)\s+)*(?:met|achieved|hit|reached|on\s+target)\b/i
const notAClaim = /\b(?:not|until|unless|once|when|if|so that|will|should|must|expects?|plans?|aims?)\b/i

/** Claims of the text held against what is linked: nothing at all, or nothing that was due in the period. */
export function questionsOfClaims(facts: QuestionFacts): Question[] {
  const { milestones, measures } = facts.linked
  const found = claim.exec(facts.text)?.[0]
  if (found && milestones.length + measures.length === 0)
    return [
      {
        key: 'bare-claim',
        words: `You say “${found}”. What shows it?`,
        detail: 'No milestone or measure is linked to this item.',
        mend: 'link',
      },
    ]
  return targetsMet(facts)
}

function targetsMet({ text, span, linked: { milestones, measures } }: QuestionFacts): Question[] {
  const said = sentencesIn(text).flatMap((s) => (notAClaim.test(s.text) ? [] : (metClaim.exec(s.text)?.[0] ?? [])))[0]
  const within = (day: Day | null | undefined) => day != null && day >= span.starts && day <= span.ends
  const due = milestones.some(({ standing, done }) => within(standing.due) || within(done))
  if (!said || due || measures.length > 0) return []
  const linked = milestones.length === 1 ? 'The one milestone linked was not' : `None of the ${milestones.length} milestones linked was`
  return [
    {
      key: 'targets-met',
      words: `You say “${said}”. Which targets, and what was reached?`,
      detail: `No target is linked. ${linked} due in this period.`,
      mend: 'text',
    },
  ]
}

const asPlanned =
  /\b(?:as\s+(?:was\s+)?planned|on\s+(?:track|target|schedule|time|course)|(?:keeps?|kept|going|according|runs?|running)\s+to\s+(?:its\s+|the\s+|our\s+)?(?:plan|time))\b/i
const notPlanned = /\b(?:not|no longer|never|longer|later|behind|back)\b/i

/** The words of a text by which it says that this milestone keeps to its plan; undefined where it does not say so. */
export function claimedOnPlan(text: string, title: string): string | undefined {
  for (const { text: sentence } of sentencesIn(text)) {
    const found = asPlanned.exec(sentence)?.[0]
    const ofAll = /\b(?:all|every)\b[^.;]*\bmilestones?\b/i.test(sentence)
    if (found && !notPlanned.test(sentence) && (ofAll || isMentioned({ text: title }, sentence))) return found
  }
  return undefined
}

/** Said to be as planned, and done later than the date first set: which of the two is it? */
export function lateAsPlanned({ text }: QuestionFacts, { ref, title, first, done, precision = 'day' }: LinkedMilestone): Question[] {
  if (!first || !done || done <= first) return []
  const said = claimedOnPlan(text, title)
  if (!said) return []
  const [was, is] = [whenInWords(first, precision), whenInWords(done, precision)]
  return [
    {
      key: `milestone:${ref.id}:as-planned`,
      words: `You say “${said}”. “${title}” was planned for ${was} and done in ${is}. What changed?`.replace(/done in (\d)/, 'done on $1'),
      detail: 'The date first set is earlier than the day it was done.',
      mend: 'milestone',
    },
  ]
}
