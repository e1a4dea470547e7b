import { dayInWords } from '../../../kernel/day.ts'
import { refKey } from '../../../kernel/ref.ts'
import type { Gap } from '../../../platform/capability.ts'
import type { Strategy, StrategyElement } from '../element.ts'
import { ancestorsOf, atLevel, childrenOf, whyListDiffers } from '../tree.ts'
import { elementRef } from '../wall.ts'

interface Told {
  kind: string
  slug: string
  words: string
  href: string
  action: string
  needs: string
  of: number
}

/** A gap about an element of the strategy; nobody but a governance lead is named for it. */
export const gapOf = (element: Pick<StrategyElement, 'id' | 'title'>, { slug, ...told }: Told): Gap => {
  const ref = elementRef(element.id)
  return { key: `${slug}:${refKey(ref)}`, ref, title: element.title, closer: null, ...told }
}

/** Lists that do not hold as many as their heading states (STR-15): "five key enablers" with four beneath. */
export function countGaps(strategy: Strategy, resting: ReadonlySet<number>): Gap[] {
  const lists = strategy.elements.filter((e) => e.statedCount !== null && !resting.has(e.id))
  return lists.flatMap((list) => {
    const words = whyListDiffers({ list, held: childrenOf(strategy, list.id) })
    if (words === undefined) return []
    const told = { kind: 'Lists that do not hold as many as they say', slug: 'stated count', of: lists.length }
    return [gapOf(list, { ...told, words, href: `/strategy/elements/${list.id}/edit`, action: 'Correct the list', needs: 'strategy:edit' })]
  })
}

/** Success statements that nobody can say are met (STR-14). `tested` are those with a measure, a threshold and a source. */
export function untestedGaps(strategy: Strategy, tested: ReadonlySet<number>, resting: ReadonlySet<number>): Gap[] {
  const statements = atLevel(strategy, 'success').filter((e) => !resting.has(e.id))
  const words = 'It has no test, so nobody can say whether it is met.'
  return statements
    .filter((e) => !tested.has(e.id))
    .map((e) =>
      gapOf(e, {
        ...{ kind: 'Success statements with no test', slug: 'success without a test', words, of: statements.length },
        ...{ href: `/strategy/elements/${e.id}/test`, action: 'Set a test', needs: 'success:test' },
      }),
    )
}

/** Parts that end after what they stand beneath, or after their strategy (STR-06). A part without an end of its own ends with what it stands beneath. */
export function horizonGaps(strategy: Strategy, resting: ReadonlySet<number>): Gap[] {
  const dated = strategy.elements.filter((e) => e.endsOn !== null && !resting.has(e.id))
  return dated.flatMap((e) => {
    const told = whyTooLong(strategy, e)
    const act = { href: `/strategy/elements/${e.id}/horizon`, action: 'Set its days', needs: 'strategy:edit' }
    return told ? [gapOf(e, { ...told, ...act, of: dated.length })] : []
  })
}

function whyTooLong(strategy: Strategy, e: StrategyElement): Pick<Told, 'kind' | 'slug' | 'words'> | undefined {
  const ends = e.endsOn
  if (ends === null) return undefined
  const above = ancestorsOf(strategy, e).findLast((a) => a.endsOn !== null)
  if (above?.endsOn && ends > above.endsOn) {
    const words = `It ends on ${dayInWords(ends)}, after ${above.title}, which ends on ${dayInWords(above.endsOn)}.`
    return { kind: 'Parts that end after what they stand beneath', slug: 'ends after its parent', words }
  }
  if (ends <= strategy.version.endsOn) return undefined
  const words = `It ends on ${dayInWords(ends)}, after its strategy, which ends on ${dayInWords(strategy.version.endsOn)}.`
  return { kind: 'Parts that outlive their strategy', slug: 'outlives its strategy', words }
}

/** What a version set aside, with everything beneath it: nothing is asked about what rests. */
export function restingIn(strategy: Strategy, suspended: ReadonlySet<number>): Set<number> {
  if (suspended.size === 0) return new Set()
  const resting = strategy.elements.filter((e) => suspended.has(e.id) || ancestorsOf(strategy, e).some((a) => suspended.has(a.id)))
  return new Set(resting.map((e) => e.id))
}

/** Gaps about elements, each with the brick its element stands under. */
export function underBricks(strategy: Strategy, gaps: readonly Gap[]): Gap[] {
  const byId = new Map(strategy.elements.map((e) => [e.id, e]))
  return gaps.map((gap) => {
    const element = byId.get(gap.ref.id)
    const brick = element && [...ancestorsOf(strategy, element), element].find((e) => e.level === 'brick')
    return brick ? { ...gap, brickId: brick.id } : gap
  })
}
