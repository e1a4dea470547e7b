import { dayInWords } from '../../../kernel/day.ts'
import type { Rag } from '../../../kernel/rag.ts'
import { ragName } from '../../../kernel/rag.ts'
import { datesIn } from '../text/dates-in-text.ts'
import { type EarnedResult, rankOf } from '../weighing/earned.ts'
import type { Question, QuestionFacts } from './question-facts.ts'

const small = (rag: Rag) => ragName(rag).toLowerCase()

/** What the status gives to ask: no reason, no dated path, better than before without why, better than the links bear out. */
export function questionsOfStatus(facts: QuestionFacts, result: EarnedResult): Question[] {
  return [...ofState(facts), ...ofReason(facts), ...ofPath(facts), ...ofImprovement(facts), ...ofLinks(facts, result)]
}

const needsPath = (rag: Rag | null) => rag === 'amber' || rag === 'red'

/** A pause without end is no decision. */
function ofState({ reviewPassed }: QuestionFacts): Question[] {
  if (!reviewPassed) return []
  const { activity, on } = reviewPassed
  return [
    {
      key: `review:${on}`,
      words: `This is ${activity}, to be looked at again on ${dayInWords(on)}. What was decided?`,
      detail: 'That day has gone by, and no new state or day is recorded.',
      mend: 'state',
    },
  ]
}

function ofReason({ rag, reason }: QuestionFacts): Question[] {
  if (rag === null || !needsPath(rag) || reason.trim()) return []
  return [{ key: 'reason', words: `Why is it ${small(rag)}?`, detail: 'No reason is given.', mend: 'reason' }]
}

function ofPath({ rag, pathToGreen, pathOwned, span }: QuestionFacts): Question[] {
  if (!needsPath(rag)) return []
  if (!pathToGreen.trim())
    return [{ key: 'path', words: 'What would make it green, and by when?', detail: 'No path to green is given.', mend: 'path' }]
  if (datesIn(pathToGreen, span).length > 0) return pathOwned ? [] : [pathWithoutOwner]
  return [
    {
      key: 'path-date',
      words: 'By which day will it be green?',
      detail: 'The path to green has no date that can be read, so nobody can ask about it next quarter.',
      mend: 'path',
    },
  ]
}

const pathWithoutOwner: Question = {
  key: 'path-owner',
  words: 'Who will do it?',
  detail: 'No dated line of the path to green names the post that does it, so nobody in particular can be asked.',
  mend: 'path',
}

function ofImprovement({ rag, reason, previous }: QuestionFacts): Question[] {
  const earlier = previous?.rag ?? null
  if (rag === null || earlier === null || rankOf(rag) <= rankOf(earlier) || reason.trim()) return []
  return [
    {
      key: 'improved',
      words: `What changed from ${small(earlier)} to ${small(rag)}?`,
      detail: `It was ${small(earlier)} in ${previous?.name}, and no reason is given for the change.`,
      mend: 'reason',
    },
  ]
}

/** Only what no other question asks: measures, actions, and nothing linked at all. */
function ofLinks({ rag }: QuestionFacts, { reasons }: EarnedResult): Question[] {
  if (rag === null) return []
  const declared = rankOf(rag === 'blue' ? 'green' : rag)
  const against = reasons.filter((r) => ['links', 'measure', 'action'].includes(r.rule) && rankOf(r.ceiling) < declared)
  if (against.length === 0) return []
  return [
    {
      key: 'earned',
      words: `What do you know that supports ${small(rag)}, and the records do not show?`,
      detail: against.map((r) => r.words).join(' '),
      mend: 'link',
    },
  ]
}
