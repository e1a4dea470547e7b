import { type Rag, ragName, rags } from '../../../kernel/rag.ts'
import { count, sentenceCase } from '../../../kernel/words.ts'
import { judgedClaims } from '../claims/judging.ts'
import { isReviewDue } from '../planning/state.ts'
import { repetitionOf } from '../text/repetition.ts'
import { sentencesShared } from '../text/same-sentences.ts'
import { sentencesIn } from '../text/sentences.ts'
import { earn, rankOf } from '../weighing/earned.ts'
import { linkedTo, type Standing } from '../weighing/standing.ts'
import { type Desk, promisesDue, shortLabel } from './desk.ts'
import { notChosen, type Offer, offersIn } from './offers.ts'
import { partsUnmarked } from './parts.ts'
import { isOwned } from './path.ts'
import type { Elsewhere, Question, QuestionFacts } from './question-facts.ts'
import { questionsAbout } from './questions.ts'
import { draftOf, isTyped, promiseFields, type Typed } from './typed.ts'

/** The questions about an update as it stands in the boxes. A promise the writer has settled is not asked about, and an empty page is not told that it is empty. */
export function questionsFor(desk: Desk, values: Typed): Question[] {
  const { standing } = desk
  const { item, period, previous } = standing
  const draft = draftOf(values)
  const open = promisesDue(standing).filter((p) => !values[promiseFields(p.id).outcome] || values[promiseFields(p.id).outcome] === 'open')
  const questions = questionsAbout({
    ...draft,
    span: { starts: period.starts_on, ends: period.ends_on },
    today: desk.today,
    previous: previous && {
      name: shortLabel(previous.period, period.label),
      ends: previous.periodEnds,
      text: previous.text,
      rag: previous.rag,
    },
    promises: open.map(({ id, text, day, duePeriod }) => ({ ref: { kind: 'promise', id }, text, day, duePeriod })),
    partsNotReported: partsUnmarked(item.focus, values),
    pathOwned: isOwned(values),
    promisesToChoose: notChosen(offersFor(desk, values), values),
    elsewhere: elsewhereIn(desk, draft.text),
    escalated: desk.raised.risks.length > 0 || desk.raised.issues.some(({ escalations }) => escalations.length > 0),
    reviewPassed: reviewPassed(desk),
    claims: judgedClaims(values, desk.claims),
    linked: linkedApart(standing),
  })
  return isTyped({ text: draft.text, because: draft.nothingChangedBecause }) ? questions : questions.filter((q) => q.key !== 'blank')
}

/** What the words now in the boxes could be held to. */
export const offersFor = ({ standing, today }: Desk, values: Typed): Offer[] =>
  offersIn(values, {
    span: { starts: standing.period.starts_on, ends: standing.period.ends_on },
    today,
    promises: standing.promises,
    milestones: standing.milestones,
  })

const elsewhereIn = ({ rows }: Desk, text: string): Elsewhere[] =>
  rows.flatMap(({ itemId, title, accountable, text: other }) => {
    const sentences = sentencesShared(text, other)
    return sentences.length > 0 ? [{ itemId, title, accountable, sentences }] : []
  })

function reviewPassed({ item, today }: Desk): QuestionFacts['reviewPassed'] {
  const { activity, stateReviewOn: on } = item
  return on !== null && isReviewDue({ activity, reason: item.stateReason, reviewOn: on }, today) ? { activity, on } : null
}

/** An action that is due is asked about as the promise it is; so it does not weigh a second time in the question about the status. */
function linkedApart(standing: Standing): QuestionFacts['linked'] {
  const linked = linkedTo(standing)
  const due = new Set(promisesDue(standing).map(({ id }) => id))
  return { ...linked, actions: linked.actions.map((action) => ({ ...action, overdue: action.overdue && !due.has(action.ref.id) })) }
}

/** Questions the writer has not been shown yet. */
export const unseenOf = (questions: readonly Question[], shown: readonly string[]): Question[] =>
  questions.filter((q) => !shown.includes(q.key))

const meanings: Record<Rag, string> = {
  blue: 'Done, with evidence that it has lasted a quarter.',
  green: 'On track for every milestone; nothing that needs help.',
  amber: 'Off track, with a dated path back that we control.',
  red: 'Off track with no path back unless somebody else acts.',
}

export interface RagMeaning {
  rag: Rag
  meaning: string
  against?: string
}

/** Each status with its definition, best first, and what the linked records say against it. Blue is held against green, the best a rule can give. */
export function ragMeanings(standing: Standing): RagMeaning[] {
  const { reasons } = earn({
    said: 'something new',
    nothingChangedBecause: null,
    unmentioned: [],
    partsNotReported: [],
    ...linkedTo(standing),
  })
  const best = [...rags].sort((a, b) => rankOf(b) - rankOf(a))
  return best.map((rag) => {
    const limit = reasons.find((r) => rankOf(r.ceiling) < rankOf(rag === 'blue' ? 'green' : rag))
    const words = limit && (limit.ceiling === 'cannot tell' ? 'The records cannot tell' : 'The records do not support this')
    return {
      rag,
      meaning: meanings[rag],
      ...(limit ? { against: `${words}: ${limit.words.charAt(0).toLowerCase()}${limit.words.slice(1)}` } : {}),
    }
  })
}

/** "42 words. No sentence is the same as in Q1." Undefined while nothing is written or nothing was said before. */
export function repeatedInWords(standing: Standing, text: string): string | undefined {
  const { previous, period } = standing
  if (!previous?.text.trim() || !text.trim()) return undefined
  const before = shortLabel(previous.period, period.label)
  const repeated = repetitionOf(text, previous.text).repeated.length
  const all = sentencesIn(text).length
  if (repeated === 0) return `No sentence is the same as in ${before}.`
  return repeated === all
    ? `Every sentence is the same as in ${before}.`
    : `${sentenceCase(count(repeated, 'sentence'))} of ${all} ${repeated === 1 ? 'is' : 'are'} the same as in ${before}.`
}

/** "At best amber", for a reason of the earned status. */
export const atBest = (ceiling: Parameters<typeof ragName>[0]): string =>
  ceiling === 'green' || ceiling === 'blue'
    ? 'Supports green'
    : ceiling === 'cannot tell'
      ? 'Cannot tell'
      : `At best ${ragName(ceiling).toLowerCase()}`
