import type { Day } from '../../../kernel/day.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'
import { type Fault, needsParent, parentsFor } from '../editing.ts'
import type { Disposition, Strategy, StrategyElement } from '../element.ts'
import { decidedOf, type Refresh, successorsOf, undecidedIn } from './refresh.ts'

/** What somebody proposes to become of one element. */
export interface Proposed {
  disposition: Disposition
  /** The new words, of what is reworded or refocused. */
  title?: string | undefined
  statement?: string | undefined
  /** What it is split into, one on each line. */
  parts?: string | undefined
  /** What it is merged into, an element of the draft. */
  into?: number | undefined
  /** What its successor stands beneath in the draft, where that is not plain. */
  under?: number | undefined
  decided: string
}

/** The parts named on lines of their own. */
export const partsOf = (words: string | undefined): string[] =>
  (words ?? '')
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** What an element may be merged into: the same level, or for what stands under a brick any line of the draft. */
export function mergeTargets(draft: Strategy, element: StrategyElement): StrategyElement[] {
  const head = element.level === 'goal' || element.level === 'brick'
  const fits = (e: StrategyElement) => (head ? e.level === element.level : e.level !== 'goal' && e.level !== 'brick')
  const same = draft.elements.filter((e) => e.level === element.level)
  return [...same, ...draft.elements.filter((e) => fits(e) && e.level !== element.level)]
}

/** Where the successor of an element stands in the draft; null where it stands by itself. No, with what must be said first. */
export function placeOf(refresh: Refresh, element: StrategyElement, under?: number): Decision<number | null> {
  const possible = parentsFor(refresh.draft, element.level)
  if (under !== undefined)
    return possible.some((e) => e.id === under) ? yes(under) : no('Select something of the draft that it can stand beneath')
  const parent = refresh.old.elements.find((e) => e.id === element.parentId)
  if (!parent) return yes(null)
  if (decidedOf(refresh, parent.id).length === 0) return no(`Say first what becomes of ${parent.title}, beneath which it stands`)
  const here = successorsOf(refresh, parent.id).filter((e) => possible.some((one) => one.id === e.id))
  if (here.length === 1) return yes(here[0]?.id ?? null)
  if (here.length > 1) return no(`${parent.title} was split: select which part this stands beneath`)
  return needsParent(element.level) ? no(`${parent.title} ends: select what this stands beneath in the draft`) : yes(null)
}

const goesOn: readonly Disposition[] = ['retained', 'reworded', 'split', 'refocused']

/** Does a disposition make new elements in the draft? */
export const makesCopies = (disposition: Disposition): boolean => goesOn.includes(disposition)

/** Why an element cannot become what is proposed; undefined when it can. */
export function whyNotDisposed(refresh: Refresh, element: StrategyElement, proposed: Proposed, today: Day): Fault | undefined {
  const words = whyNotWords(refresh, element, proposed)
  if (words) return words
  if (proposed.decided > today) return { field: 'decided', words: 'The day it was decided cannot be after today' }
  if (!makesCopies(proposed.disposition)) return undefined
  const place = placeOf(refresh, element, proposed.under)
  return 'no' in place ? { field: 'under', words: place.no } : undefined
}

function whyNotWords({ draft }: Refresh, element: StrategyElement, { disposition, ...p }: Proposed): Fault | undefined {
  if (disposition === 'reworded' && !p.title) return { field: 'title', words: 'Enter its new words' }
  if (disposition === 'reworded' && p.title === element.title && (p.statement ?? '') === element.statement)
    return { field: 'title', words: 'It reads like that already: change the words, or say that it is retained' }
  if (disposition === 'refocused' && !p.title) return { field: 'title', words: 'Enter what stands in its place' }
  if (disposition === 'refocused' && p.title === element.title)
    return { field: 'title', words: 'Enter what stands in its place: this is what it was, and that is called retained' }
  if (disposition === 'split') return whyNotParts(partsOf(p.parts))
  if (disposition === 'merged' && !mergeTargets(draft, element).some((e) => e.id === p.into))
    return { field: 'into', words: 'Select what it is merged into: something the draft holds already' }
  return undefined
}

function whyNotParts(parts: readonly string[]): Fault | undefined {
  if (parts.length < 2) return { field: 'parts', words: 'Enter at least two parts, each on a line of its own' }
  if (new Set(parts).size < parts.length) return { field: 'parts', words: 'Two parts have the same words: give each its own' }
  if (parts.some((part) => part.length > 300)) return { field: 'parts', words: 'Each part must be 300 characters or fewer' }
  return undefined
}

/** The words of each element the draft gains: one, or as many as it is split into. */
export function copiesOf(element: StrategyElement, proposed: Proposed): { title: string; statement: string }[] {
  if (proposed.disposition === 'split') return partsOf(proposed.parts).map((title) => ({ title, statement: '' }))
  if (proposed.disposition === 'retained') return [{ title: element.title, statement: element.statement }]
  return makesCopies(proposed.disposition) ? [{ title: proposed.title ?? '', statement: proposed.statement ?? '' }] : []
}

/** Where old crossings of an element lead in the draft: pairs of brick and goal that do not cross there yet. */
export function crossingsToCopy(
  refresh: Refresh,
  element: StrategyElement,
  copies: readonly number[],
): { brickId: number; goalId: number }[] {
  const { old, draft } = refresh
  const isBrick = element.level === 'brick'
  const others = old.crossings.filter((x) => element.id === (isBrick ? x.brickId : x.goalId)).map((x) => (isBrick ? x.goalId : x.brickId))
  const into = new Set(others.flatMap((id) => successorsOf(refresh, id)).filter((e) => e.level === (isBrick ? 'goal' : 'brick')))
  const pairs = copies.flatMap((copy) =>
    [...into].map(({ id }) => (isBrick ? { brickId: copy, goalId: id } : { brickId: id, goalId: copy })),
  )
  return pairs.filter((p) => !draft.crossings.some((x) => x.brickId === p.brickId && x.goalId === p.goalId))
}

/** What of a group can be retained in one step, each after what it stands beneath; the rest must be decided one by one. */
export function retainable(refresh: Refresh, items: readonly StrategyElement[]): { can: StrategyElement[]; cannot: StrategyElement[] } {
  const open = new Set(undecidedIn(refresh).map((e) => e.id))
  const left = items.filter((e) => open.has(e.id))
  const can: StrategyElement[] = []
  for (const element of left) {
    const parentGoesOn = can.some((e) => e.id === element.parentId)
    if (parentGoesOn || 'yes' in placeOf(refresh, element)) can.push(element)
  }
  return { can, cannot: left.filter((e) => !can.includes(e)) }
}
