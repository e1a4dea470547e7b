import { groupedBy } from '../../../kernel/grouped.ts'
import type { DescentChoice } from './choice.ts'
import { type Family, familiesOf, fatesOf } from './families.ts'
import type { DecidedStep, PlacedElement } from './queries.ts'

/** Families beneath one brick or goal, which is itself a family through the versions. */
export interface FamilyGroup {
  /** The newest element of what they stand beneath; undefined for those that stand beneath nothing, or are bricks and goals themselves. */
  head: PlacedElement | undefined
  families: Family[]
}

/** Everything the page of the whole lineage shows: what was chosen, grouped by what it stands beneath in the order of the paper. */
export interface WholeDescent {
  versions: readonly number[]
  /** Every family of the level chosen, before narrowing. */
  all: readonly Family[]
  groups: readonly FamilyGroup[]
  /** What can be chosen to stand beneath. */
  heads: readonly PlacedElement[]
  /** Of every element, for what a line went into at another level. */
  titles: ReadonlyMap<number, string>
}

/** Sorts the strategy's whole lineage for reading. A heading over others of its own level (a numbered list) is no line of its own. */
export function wholeDescent(elements: readonly PlacedElement[], steps: readonly DecidedStep[], choice: DescentChoice): WholeDescent {
  const versions = [...new Set(elements.map(({ versionId }) => versionId))]
  const byId = new Map(elements.map((element) => [element.id, element]))
  const parents = new Set(elements.flatMap(({ level, parentId }) => (byId.get(parentId ?? 0)?.level === level ? [parentId] : [])))
  const lines = elements.filter(({ level, id }) => level === choice.level && !parents.has(id))
  const [tops, all] = [
    familiesOf(elements.filter(isHead), steps),
    familiesOf(
      lines,
      steps.filter(({ toId }) => toId === null || byId.has(toId)),
    ),
  ]
  const isTop = choice.level === 'brick' || choice.level === 'goal'
  const headOf = headsOf(tops, byId)
  const groups = isTop ? new Map([[undefined, all]]) : groupedBy(all, headOf)
  const narrowed = [...groups]
    .filter(([head]) => choice.under === undefined || head?.elements.some(({ id }) => id === choice.under))
    .map(
      ([head, held]): FamilyGroup => ({
        head: head && newestOf(head),
        families: held.filter((f) => !choice.fate || fatesOf(f, versions).has(choice.fate)),
      }),
    )
    .filter(({ families: held }) => held.length > 0)
  const heads = isTop ? [] : [...groups.keys()].flatMap((head) => (head ? [newestOf(head)] : []))
  return { versions, all, groups: narrowed, heads, titles: new Map(elements.map(({ id, title }) => [id, title])) }
}

const isHead = ({ level }: PlacedElement): boolean => level === 'brick' || level === 'goal'

const newestOf = (family: Family): PlacedElement => family.elements.at(-1) as PlacedElement

/** What a family stands beneath: the family of the brick, or else of the goal, over its newest element that has one. */
function headsOf(families: readonly Family[], byId: ReadonlyMap<number, PlacedElement>): (family: Family) => Family | undefined {
  const familyOf = new Map(families.flatMap((family) => family.elements.map(({ id }): [number, Family] => [id, family])))
  return (family) => {
    for (const element of [...family.elements].reverse()) {
      const head = topOf(element, byId)
      if (head) return familyOf.get(head.id)
    }
    return undefined
  }
}

function topOf(element: PlacedElement, byId: ReadonlyMap<number, PlacedElement>): PlacedElement | undefined {
  const seen = new Set<number>()
  let at = byId.get(element.parentId ?? 0)
  while (at && !seen.has(at.id)) {
    if (isHead(at)) return at
    seen.add(at.id)
    at = byId.get(at.parentId ?? 0)
  }
  return undefined
}
