import { type Day, dayInWords, type Instant } from '../../../kernel/day.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'
import { listed, opening, sentenceCase } from '../../../kernel/words.ts'

export const partStates = ['done', 'part done', 'not done'] as const
export type PartState = 'open' | (typeof partStates)[number]

/** What one directorate was asked, and what it answered. */
export interface AskPart {
  id: number
  askId: number
  placeId: number
  place: string
  postId: number
  post: string
  /** Who holds the post on the day judged by. */
  holder: string | null
  state: PartState
  answer: string
  answerer: string | null
  answeredAt: Instant | null
  version: number
}

/** One thing asked of several directorates at once; each answers for itself. */
export interface Ask {
  id: number
  title: string
  words: string
  itemId: number | null
  dueOn: Day
  raisedBy: number
  raisedAs: string
  raisedAt: Instant
  closedOn: Day | null
  parts: AskPart[]
}

const saying: Record<PartState, [one: string, many: string]> = {
  done: ['says done', 'say done'],
  'part done': ['says part done', 'say part done'],
  'not done': ['says not done', 'say not done'],
  open: ['has not answered', 'have not answered'],
}

/** "Two of three have answered: one says done, one says not done." Counts of each answer, never one blended mark. */
export function answeredInWords({ parts }: Pick<Ask, 'parts'>): string {
  const answered = parts.filter(({ state }) => state !== 'open')
  if (answered.length === 0)
    return parts.length === 1 ? 'It has not been answered yet.' : `None of the ${inWords(parts.length)} has answered yet.`
  const all = answered.length === parts.length
  const who = all
    ? parts.length === 1
      ? 'The one asked has answered'
      : `All ${inWords(parts.length)} have answered`
    : partly(answered.length, parts.length)
  return `${who}: ${listed(spreadIn(answered))}.`
}

const inWords = (n: number): string => opening(n).toLowerCase()
const partly = (answered: number, all: number): string =>
  `${opening(answered)} of ${inWords(all)} ${answered === 1 ? 'has' : 'have'} answered`

const spreadIn = (parts: readonly AskPart[]): string[] =>
  (['not done', 'part done', 'done'] as const).flatMap((state) => {
    const found = parts.filter((part) => part.state === state).length
    return found === 0 ? [] : [`${inWords(found)} ${saying[state][found === 1 ? 0 : 1]}`]
  })

/** Who is silent, by name of place, and whether the day has passed: "Nothing from Mental health services, due 11 October 2024." */
export function silentInWords({ parts, dueOn, closedOn }: Pick<Ask, 'parts' | 'dueOn' | 'closedOn'>, on: Day): string {
  const silent = silentOf(parts).map(({ place }) => place)
  if (silent.length === 0) return ''
  const when = closedOn
    ? `; it was closed on ${dayInWords(closedOn)}`
    : dueOn < on
      ? `, due since ${dayInWords(dueOn)}`
      : `, due ${dayInWords(dueOn)}`
  return `Nothing from ${listed(silent)}${when}.`
}

/** The parts nobody has answered. */
export const silentOf = (parts: readonly AskPart[]): AskPart[] => parts.filter(({ state }) => state === 'open')

/** How one part stands, as a table says it. */
export const partInWords = ({ state }: Pick<AskPart, 'state'>): string => (state === 'open' ? 'No answer yet' : sentenceCase(state))

/** Who may answer a part: the holder of its post, or a deputy named for it, until the ask is closed. */
export function mayAnswerPart(
  ask: Pick<Ask, 'closedOn'>,
  part: Pick<AskPart, 'postId' | 'post'>,
  held: readonly { postId: number }[],
): Decision<true> {
  if (ask.closedOn !== null) return no(`This was closed on ${dayInWords(ask.closedOn)}, so its answers stand`)
  if (held.some(({ postId }) => postId === part.postId)) return yes(true)
  return no(`The holder of the post ${part.post}, or a deputy named for it, answers this`)
}

/** Who may close an ask or remind of it: whoever asked, and whoever runs the quarter. */
export const keepsAsk = (ask: Pick<Ask, 'raisedBy' | 'closedOn'>, person: { id: number; runsQuarter: boolean }): boolean =>
  ask.closedOn === null && (ask.raisedBy === person.id || person.runsQuarter)

/** A place with the posts at it. */
export interface PlaceToAsk {
  id: number
  name: string
  kind: string
  posts: readonly { id: number; title: string }[]
}

const leads = /\b(director|head|lead|chief|manager)\b/i

/** The post that answers for a place unless another is chosen: the one whose title leads, else its only one. */
export function postProposed({ posts }: PlaceToAsk): number | null {
  const leading = posts.filter(({ title }) => leads.test(title) && !/\bdeputy\b/i.test(title))
  return (leading[0] ?? (posts.length === 1 ? posts[0] : undefined))?.id ?? null
}
