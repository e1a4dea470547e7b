import type { Rag } from '../../../kernel/rag.ts'
import { ragName } from '../../../kernel/rag.ts'
import { datesIn } from '../text/dates-in-text.ts'
import { type EarnedResult, rankOf } from '../weighing/earned.ts'
import type { Question, QuestionFacts } from './question-facts.ts'

const small = (rag: Rag) => ragName(rag).toLowerCase()

/** What the status gives to ask: no reason, no dated path, better than before without why, better than the links bear out. */
export function questionsOfStatus(facts: QuestionFacts, result: EarnedResult): Question[] {
  return [...ofReason(facts), ...ofPath(facts), ...ofImprovement(facts), ...ofLinks(facts, result)]
}

const needsPath = (rag: Rag | null) => rag === 'amber' || rag === 'red'

function ofReason({ rag, reason }: QuestionFacts): Question[] {
  if (rag === null || !needsPath(rag) || reason.trim()) return []
  return [{ key: 'reason', words: `Why is it ${small(rag)}?`, detail: 'No reason is given.', mend: 'reason' }]
}

function ofPath({ rag, pathToGreen, span }: QuestionFacts): Question[] {
  if (!needsPath(rag)) return []
  if (!pathToGreen.trim())
    return [{ key: 'path', words: 'What would make it green, and by when?', detail: 'No path to green is given.', mend: 'path' }]
  if (datesIn(pathToGreen, span).length > 0) return []
  return [
    {
      key: 'path-date',
      words: 'By which day will it be green?',
      detail: 'The path to green has no date that can be read, so nobody can ask about it next quarter.',
      mend: 'path',
    },
  ]
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
