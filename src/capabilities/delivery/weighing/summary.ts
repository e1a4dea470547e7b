import { type Rag, ragName } from '../../../kernel/rag.ts'
import { count, listed, opening, sentenceCase } from '../../../kernel/words.ts'
import { rankOf } from './earned.ts'
import { type ItemStanding, isGreenUnderTopRisk, isGreenUnsaid, type RiskStanding, underWhat } from './item-standing.ts'

const inSentence = (n: number) => opening(n).toLowerCase()

/**
 * The sentences that open the wall and the report: how many items are declared green and how many of those the records
 * support, then the greens under a top risk, the greens without an update, and the items without a status. What is not so is not said.
 */
export function summaryOf(items: readonly ItemStanding[]): string[] {
  if (items.length === 0) return ['No item reports here yet.']
  return [declaredAndSupported(items), greensInDoubt(items), withoutStatus(items)].filter((words) => words !== '')
}

function declaredAndSupported(items: readonly ItemStanding[]): string {
  const greens = items.filter((item) => item.declared === 'green')
  const supported = greens.filter((item) => rankOf(item.earned) >= rankOf('green')).length
  if (items.length === 1)
    return greens.length === 0
      ? 'The one item is not declared green.'
      : `The one item is declared green; the records ${supported ? '' : 'do not '}support it.`
  if (greens.length === 0) return `None of ${items.length} items is declared green.`
  const all = items.length === 2 ? 'Both items are' : `All ${items.length} items are`
  const who = greens.length === items.length ? all : `${greens.length} of ${items.length} items ${greens.length === 1 ? 'is' : 'are'}`
  return `${who} declared green; the records ${supportedOf(supported, greens.length)}.`
}

function supportedOf(supported: number, of: number): string {
  if (of === 1) return supported === 1 ? 'support it' : 'do not support it'
  if (supported === 0) return of === 2 ? 'support neither' : 'support none of them'
  if (supported < of) return `support ${supported}`
  return of === 2 ? 'support both' : `support all ${of}`
}

function greensInDoubt(items: readonly ItemStanding[]): string {
  const under = items.filter(isGreenUnderTopRisk)
  const unsaid = items.filter(isGreenUnsaid).length
  const risk =
    under.length === 0
      ? ''
      : `${greens(under.length)} ${under.length === 1 ? 'stands' : 'stand'} under ${underWhat(under)} that has not fallen`
  if (unsaid === 0) return risk && `${sentenceCase(risk)}.`
  const silent = `${risk ? inSentence(unsaid) : greens(unsaid)} ${unsaid === 1 ? 'carries' : 'carry'} no update this quarter`
  return `${sentenceCase(risk ? `${risk}, and ${silent}` : silent)}.`
}

const greens = (n: number) => `${inSentence(n)} ${n === 1 ? 'green' : 'greens'}`

function withoutStatus(items: readonly ItemStanding[]): string {
  const n = items.filter((item) => item.declared === null).length
  if (n === 0) return ''
  return n === items.length ? 'No status is declared.' : `${opening(n)} ${n === 1 ? 'item has' : 'items have'} no declared status.`
}

/** "Three of nine strategic risks stand at 20 and none of the three has fallen since Q1." Undefined where no risk is in the top band. */
export function riskSentence(risks: readonly RiskStanding[], since: string): string | undefined {
  const top = risks.filter((risk) => risk.top)
  if (top.length === 0) return undefined
  const scores = new Set(top.map((risk) => risk.score))
  const where = scores.size === 1 ? `at ${[...scores][0]}` : 'in the top band'
  const some = `${opening(top.length)} of ${inSentence(risks.length)} strategic risks`
  const every =
    risks.length === 1
      ? 'The one strategic risk'
      : risks.length === 2
        ? 'Both strategic risks'
        : `All ${inSentence(risks.length)} strategic risks`
  return `${top.length === risks.length ? every : some} ${top.length === 1 ? 'stands' : 'stand'} ${where}${fallenSince(top, since)}.`
}

/** Nothing is said of falling where a score the period before is missing. */
function fallenSince(top: readonly RiskStanding[], since: string): string {
  if (top.some((risk) => risk.falling === null)) return ''
  const fallen = top.filter((risk) => risk.falling).length
  if (top.length === 1) return fallen === 1 ? ` and has fallen since ${since}` : ` and has not fallen since ${since}`
  if (fallen === 0)
    return top.length === 2
      ? ` and neither has fallen since ${since}`
      : ` and none of the ${inSentence(top.length)} has fallen since ${since}`
  return fallen === top.length
    ? ` and all have fallen since ${since}`
    : `; ${inSentence(fallen)} of the ${inSentence(top.length)} ${fallen === 1 ? 'has' : 'have'} fallen since ${since}`
}

/** One declared status that became another. */
export interface Moved {
  title: string
  from: Rag
  to: Rag
}

/** "Three items moved from green to amber: partnerships, research leadership and the green plan.", one sentence for each kind of move, most items first. */
export function movesInWords(moves: readonly Moved[]): string[] {
  const kinds = new Map<string, string[]>()
  for (const { title, from, to } of moves) {
    if (from === to) continue
    const kind = `from ${ragName(from).toLowerCase()} to ${ragName(to).toLowerCase()}`
    kinds.set(kind, [...(kinds.get(kind) ?? []), title])
  }
  return [...kinds]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([kind, titles]) => `${opening(titles.length)} ${titles.length === 1 ? 'item' : 'items'} moved ${kind}: ${listed(titles)}.`)
}

/** The sentence that opens one item: "Declared green; the records support amber." with how many reasons stand against it. */
export function itemSentence(item: ItemStanding, against: number): string {
  const records = item.earned === 'cannot tell' ? 'the records cannot tell' : `the records support ${ragName(item.earned).toLowerCase()}`
  const why = against > 0 ? `, for ${count(against, 'reason')}` : ''
  return item.declared === null
    ? `No status is declared; ${records}${why}.`
    : `Declared ${ragName(item.declared).toLowerCase()}; ${records}${why}.`
}
