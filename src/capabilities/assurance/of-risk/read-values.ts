import { type Day, dayInWords, monthsAfter } from '../../../kernel/day.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'
import type { RiskFacts } from '../../risk/index.ts'
import { whyDoubtful } from '../assurances/doubtful.ts'
import { rankOf, type Scale } from '../assurances/scale.ts'
import type { ActionFacts, AssuranceGiven, AssuranceLine, RiskAssurance } from '../facts.ts'
import type { ActionValues, AssuranceValues, GapValues } from '../forms.ts'
import type { PlainAction, PlainAssurance, PlainGap } from '../writing.ts'
import { wordChosen } from './choices.ts'

/** What is wrong, and at which field. */
export interface Wrong {
  field: string
  words: string
}

type Read<T> = { value: T } | { wrong: Wrong }

const wrong = (field: string, words: string): { wrong: Wrong } => ({ wrong: { field, words } })

const standsAgainst = (against: RiskAssurance, controlId: number | undefined): boolean =>
  controlId === undefined || against.controls.some(({ id }) => id === controlId)

/** The latest score of a risk; null where nobody scored it. */
export const scoreNow = ({ scores }: Pick<RiskFacts, 'scores'>): number | null => scores.at(-1)?.score ?? null

/** A gap from what was typed: of a control that stands against the risk, and not found in days to come. */
export function gapOf(against: RiskAssurance, typed: GapValues, today: Day): Read<PlainGap> {
  if (!standsAgainst(against, typed.gapControl)) return wrong('gapControl', 'Select a control that stands against this risk')
  if (typed.foundOn > today) return wrong('foundOn', 'This day is still to come. Enter today or earlier')
  return {
    value: {
      ...{ riskId: against.riskId, kind: typed.gapKind, controlId: typed.gapControl ?? null },
      ...{ words: typed.gapWords, foundOn: typed.foundOn as Day },
    },
  }
}

/** An assurance from what was typed: its word from a scale or as written, its days in order. */
export function assuranceOf(
  against: RiskAssurance,
  typed: AssuranceValues,
  { scales, today, held }: { scales: readonly Scale[]; today: Day; held?: AssuranceGiven },
): Read<PlainAssurance> {
  if (!standsAgainst(against, typed.about) && typed.about !== held?.controlId)
    return wrong('about', 'Select a control that stands against this risk')
  if (typed.givenOn > today) return wrong('givenOn', 'This day is still to come. Enter today or earlier')
  if (typed.expiresOn !== undefined && typed.expiresOn < typed.givenOn)
    return wrong('expiresOn', 'Enter a day on or after the day it was given')
  const word = wordOf(typed, scales)
  if ('no' in word) return wrong(typed.said && typed.ownWord ? 'ownWord' : 'said', word.no)
  const value = {
    ...{ riskId: against.riskId, controlId: typed.about ?? null, line: Number(typed.line) as AssuranceLine },
    ...{ positive: typed.positive === 'yes', source: typed.source, ...word.yes },
    ...{ givenOn: typed.givenOn as Day, expiresOn: (typed.expiresOn as Day | undefined) ?? null, words: typed.found ?? '' },
  }
  const scale = scales.find(({ id }) => id === value.scaleId)
  const doubt = whyDoubtful({ ...value, rank: rankOf(scale, value.level) })
  return doubt ? { wrong: doubt } : { value }
}

/** An assurer’s word as it was chosen or written: one of the two, or none. */
export function wordOf(
  { said, ownWord }: Pick<AssuranceValues, 'said' | 'ownWord'>,
  scales: readonly Scale[],
): Decision<{ scaleId: number | null; level: string }> {
  if (said && ownWord) return no('Choose a word from the list or write another, not both')
  if (!said) return yes({ scaleId: null, level: ownWord ?? '' })
  const chosen = wordChosen(scales, said)
  return chosen ? yes(chosen) : no('Select a word from the list')
}

/**
 * An action from what was typed: due today or later while it is new or its day moves, for an open gap of the risk, with an expected score that is
 * whole and no higher than the risk’s own.
 */
export function actionOf(
  against: RiskAssurance,
  typed: ActionValues,
  { today, held, score: now }: { today: Day; held?: ActionFacts; score: number | null },
): Read<Omit<PlainAction, 'ownerPostId'>> {
  if (typed.dueOn < today && typed.dueOn !== held?.dueOn) return wrong('dueOn', 'This day is past. Enter today or a day to come')
  const last = monthsAfter(today, 120)
  if (typed.dueOn > last && typed.dueOn !== held?.dueOn) return wrong('dueOn', `Enter a day within ten years, by ${dayInWords(last)}`)
  const gap = against.gaps.find(({ id }) => id === typed.forGap)
  if (typed.forGap !== undefined && (!gap || (gap.closedOn !== null && gap.id !== held?.gapId)))
    return wrong('forGap', 'Select an open gap of this risk')
  const [likelihood, consequence] = [typed.expectedLikelihood ?? null, typed.expectedConsequence ?? null]
  if (likelihood !== null && consequence === null) return wrong('expectedConsequence', 'Select the consequence too, or leave both open')
  if (likelihood === null && consequence !== null) return wrong('expectedLikelihood', 'Select the likelihood too, or leave both open')
  const score = likelihood !== null && consequence !== null ? likelihood * consequence : (held?.expected.score ?? null)
  if (score !== null && now !== null && score > now && score !== held?.expected.score)
    return wrong('expectedLikelihood', `This makes ${score}, and the risk is scored ${now} now. An action lowers a risk, or holds it`)
  return {
    value: {
      ...{ riskId: against.riskId, gapId: typed.forGap ?? null, title: typed.action, dueOn: typed.dueOn as Day, dueAsWritten: '' },
      ...{ state: typed.begun ? ('under way' as const) : ('planned' as const), expected: { likelihood, consequence, score } },
    },
  }
}
