import { dayInWords } from '../../../kernel/day.ts'
import { refKey } from '../../../kernel/ref.ts'
import { count, shortened } from '../../../kernel/words.ts'
import { notMentioned } from '../weighing/promises.ts'
import type { Question, QuestionFacts } from './question-facts.ts'
import { claimedOnPlan, lateAsPlanned } from './questions-of-claims.ts'

/** What the records give to ask: promises the text does not mention, milestones passed or put off, risks that stand still. */
export const questionsOfRecords = (facts: QuestionFacts): Question[] => [
  ...promisesMissed(facts),
  ...promisesToKeep(facts),
  ...facts.linked.milestones.flatMap((milestone) => [...lateAsPlanned(facts, milestone), ...aboutMilestone(facts, milestone)]),
  ...aboutRisks(facts),
]

function promisesMissed({ promises, text, nothingChangedBecause, span }: QuestionFacts): Question[] {
  const dated = promises.flatMap(({ ref, text: promised, day, duePeriod = null }) =>
    day === null ? [] : [{ ref, text: promised, day, when: duePeriod ? `for ${duePeriod}` : `due by ${dayInWords(day)}` }],
  )
  return notMentioned(dated, `${text}\n${nothingChangedBecause}`, span.ends).map((promise) => ({
    key: refKey(promise.ref),
    words: `You promised “${promise.text.replace(/[.\s]+$/, '')}”, ${promise.when}. Did it happen?`,
    detail: 'The text does not mention it.',
    mend: 'text',
  }))
}

/** What the words promise is asked about next time only if somebody says that it is a promise. */
function promisesToKeep({ promisesToChoose: found }: QuestionFacts): Question[] {
  const [first] = found
  if (!first) return []
  const one = found.length === 1
  return [
    {
      key: 'promises',
      words: one
        ? `Your words speak of ${first.when}. Is that a promise we may ask about then?`
        : `Your words speak of ${count(found.length, 'thing')} still to come. Which are promises we may ask about then?`,
      detail: found.map(({ text }) => `“${shortened(text, 140)}”`).join(' '),
      mend: 'promise',
    },
  ]
}

function aboutMilestone({ text }: QuestionFacts, { ref, title, standing }: QuestionFacts['linked']['milestones'][number]): Question[] {
  const { state, slips, due, reason, words } = standing
  if (state === 'passed, no forecast' && due !== null) {
    return [
      {
        key: `${refKey(ref)}:passed`,
        words: `“${title}” was due on ${dayInWords(due)}. Is it done, or when will it be?`,
        detail: `${words}.`,
        mend: 'milestone',
      },
    ]
  }
  if (state !== 'slipped with forecast' && state !== 'moved') return []
  const claimed = claimedOnPlan(text, title)
  const why = slips > 1 ? `Why will the date for “${title}” hold this time?` : `Why has “${title}” moved?`
  const asked = claimed ? `You say “${claimed}”, and the date for “${title}” has moved. What moved it?` : why
  const given = reason === null ? 'No reason is recorded.' : `The reason recorded: ${reason.replace(/[.\s]+$/, '')}.`
  return [{ key: `${refKey(ref)}:slip:${slips}`, words: asked, detail: `${words}. ${given}`, mend: 'milestone' }]
}

/** Asked of a green, and of any status whose measure improves while the risk does not. An unknown direction is not called standing still. */
function aboutRisks({ rag, linked }: QuestionFacts): Question[] {
  const better = linked.measures.find((m) => m.improving)
  return linked.risks
    .filter((r) => r.top && r.falling === false && (rag === 'green' || rag === 'blue' || better))
    .map((r) => {
      const stands = r.periods > 1 ? `stood at ${r.score} for ${count(r.periods, 'quarter')}` : `not fallen from ${r.score}`
      const green = rag === 'green' || rag === 'blue'
      const words = green
        ? `Why is this ${rag === 'blue' ? 'delivered' : 'green'} when risk ${r.number} has ${stands}?`
        : `${better?.name} is improving. Why has risk ${r.number} ${stands}?`
      return { key: refKey(r.ref), words, detail: `Risk ${r.number} is in the top band and is not falling.`, mend: 'risk' as const }
    })
}
