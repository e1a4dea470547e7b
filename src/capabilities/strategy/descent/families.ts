import type { Disposition } from '../element.ts'
import type { DecidedStep, PlacedElement } from './queries.ts'

/** Elements of any versions that came from one another, oldest version first, with every step that leads to or from one of them. */
export interface Family {
  elements: readonly PlacedElement[]
  steps: readonly DecidedStep[]
}

/**
 * Groups elements into families by the steps between them; one that nothing was written of is a family of its own, in the order of its oldest element.
 * A step to or from an element not given (of another level, say) joins nothing, and stays with the family it touches.
 */
export function familiesOf(elements: readonly PlacedElement[], steps: readonly DecidedStep[]): Family[] {
  const head = new Map(elements.map(({ id }) => [id, id]))
  const headOf = (id: number): number => {
    let at = id
    while (head.get(at) !== at) at = head.get(at) as number
    return at
  }
  for (const { fromId, toId } of steps) {
    if (toId === null || !head.has(fromId) || !head.has(toId)) continue
    const [a, b] = [headOf(fromId), headOf(toId)]
    if (a !== b) head.set(b, a)
  }
  const families = new Map<number, { elements: PlacedElement[]; steps: DecidedStep[] }>()
  for (const element of elements) {
    const family = families.get(headOf(element.id)) ?? { elements: [], steps: [] }
    family.elements.push(element)
    families.set(headOf(element.id), family)
  }
  for (const step of steps) {
    const touched = [step.fromId, step.toId].find((id) => id !== null && head.has(id))
    if (touched != null) families.get(headOf(touched))?.steps.push(step)
  }
  return [...families.values()]
}

/** What can be asked of a family as a whole. */
export const fates = ['changed', 'refocused', 'ended', 'new', 'not recorded'] as const
export type Fate = (typeof fates)[number]

const endings: readonly Disposition[] = ['retired', 'achieved']

/**
 * What became of a family: it ended (some part was retired or achieved), took another meaning, was reworded, split or merged, began after the first version, or holds
 * an element of an earlier version of which nothing is written down. Several may be true.
 */
export function fatesOf(family: Family, versions: readonly number[]): Set<Fate> {
  const found = new Set<Fate>()
  const dispositions = new Set(family.steps.map(({ disposition }) => disposition))
  if (['reworded', 'split', 'merged', 'refocused'].some((d) => dispositions.has(d as Disposition))) found.add('changed')
  if (dispositions.has('refocused')) found.add('refocused')
  if (endings.some((d) => dispositions.has(d))) found.add('ended')
  if (
    family.elements.every(
      ({ versionId, id }) => versionId !== versions[0] && (versionId !== family.elements[0]?.versionId || isNew(id, family)),
    )
  )
    found.add('new')
  if (family.elements.some((element) => isLoose(element, family, versions))) found.add('not recorded')
  return found
}

const isNew = (id: number, { steps }: Family): boolean => !steps.some(({ toId }) => toId === id)

/** Does an element of an earlier version lead nowhere, with nothing written of its end? */
export const isLoose = (element: PlacedElement, family: Family, versions: readonly number[]): boolean =>
  element.versionId !== versions.at(-1) && !family.steps.some(({ fromId }) => fromId === element.id)
