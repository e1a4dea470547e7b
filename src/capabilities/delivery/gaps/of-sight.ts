import { refKey } from '../../../kernel/ref.ts'
import { count, listed } from '../../../kernel/words.ts'
import type { Gap } from '../../../platform/capability.ts'
import type { StrategyElement } from '../../strategy/index.ts'
import type { Promised } from './promises-made.ts'
import { isServing, type Serving, type WorkingItem } from './working-item.ts'

/** What the line of sight is drawn from: a version's promises, its plans' items, and the threads between them. */
export interface Sight {
  promised: Promised
  items: readonly WorkingItem[]
  servings: readonly Serving[]
  /** The plans looked at, by name. */
  plans: readonly string[]
}

/** Objectives that stand alone under a goal with items: those items can serve no other. */
function objectivesAlone({ promised, items }: Sight): Map<number, StrategyElement> {
  const alone = promised.objectives.filter(
    (o) => o.parentId !== null && promised.objectives.every((p) => p === o || p.parentId !== o.parentId),
  )
  return new Map(alone.flatMap((o) => (items.some((item) => item.goalId === o.parentId) ? [[o.parentId as number, o]] : [])))
}

/** The numbers of the promises that some item of the plans serves, loosely and rolled up too. */
export function servedIn(sight: Sight): Set<number> {
  const ids = new Set(sight.items.map((item) => item.id))
  const tied = sight.servings.filter((s) => isServing(s.relation) && ids.has(s.itemId)).map((s) => s.elementId)
  return new Set([...tied, ...[...objectivesAlone(sight).values()].map((o) => o.id)])
}

/** Promises that no item serves: commitments (STR-16), then objectives (STR-12). */
export function unservedGaps(sight: Sight): Gap[] {
  const { promised, items, plans } = sight
  const served = servedIn(sight)
  const where = plans.length === 0 ? 'There is no plan' : `No row of ${listed(plans)} says who does it, and by when`
  const tell = (elements: readonly StrategyElement[], slug: string, kind: string, words: (e: StrategyElement) => string) =>
    elements
      .filter((e) => !served.has(e.id))
      .map((e): Gap => {
        const ref = { kind: 'strategy element', id: e.id }
        const act = { href: `/strategy/elements/${e.id}/items`, action: 'Say what serves it', needs: 'sight:tie' }
        return {
          key: `${slug}:${refKey(ref)}`,
          kind,
          ref,
          title: e.title,
          words: words(e),
          closer: null,
          of: elements.length,
          ...act,
          ...underOf({ brickId: promised.brickOf.get(e.id) ?? null }),
        }
      })
  return [
    ...tell(promised.commitments, 'commitment without a row', 'Commitments with no row in the plan', () => `${where}.`),
    ...tell(promised.objectives, 'objective without an item', 'Objectives with no item', (e) => {
      const under = items.filter((item) => item.goalId === e.parentId && e.parentId !== null).length
      return under === 0 ? 'No item stands under its goal.' : `${count(under, 'item')} under its goal, none said to serve it.`
    }),
  ]
}

/** Items at work that serve nothing the version promises; nothing is asked where it promises nothing. */
export function aimlessGaps(sight: Sight): Gap[] {
  const { promised, items, servings } = sight
  if (promised.commitments.length + promised.objectives.length === 0) return []
  const serving = new Set(servings.filter((s) => isServing(s.relation)).map((s) => s.itemId))
  const alone = objectivesAlone(sight)
  const asked = items.filter((item) => item.atWork)
  return asked
    .filter((item) => !serving.has(item.id) && !(item.goalId !== null && alone.has(item.goalId)))
    .map((item): Gap => {
      const ref = { kind: 'item', id: item.id }
      const words = 'No commitment or objective is said to be served by it.'
      return {
        ...{
          key: `row without a commitment:${refKey(ref)}`,
          kind: 'Rows with no commitment',
          ref,
          title: item.title,
          words,
          of: asked.length,
        },
        ...{ href: `/items/${item.id}/serves`, action: 'Say what it serves', needs: 'sight:tie', closer: closerOf(item), ...underOf(item) },
      }
    })
}

/** The brick an item stands under, as a gap of it tells. */
export const underOf = ({ brickId }: Pick<WorkingItem, 'brickId'>): Pick<Gap, 'brickId'> => (brickId === null ? {} : { brickId })

/** The post an item is accountable to, as who can close a gap of it. */
export const closerOf = ({ accountablePostId, accountable }: WorkingItem): Gap['closer'] =>
  accountablePostId === null ? null : { postId: accountablePostId, title: accountable ?? '' }

/** What each part of the strategy is served by, told where it is only loosely, or with others in one row. */
export function servedInWords(sight: Sight): string[] {
  const promised = new Set(sight.promised.commitments.map((e) => e.id))
  const by = (relation: string) =>
    new Set(sight.servings.filter((s) => s.relation === relation && promised.has(s.elementId)).map((s) => s.elementId))
  const direct = by('served by')
  const loose = [...by('loosely served by')].filter((id) => !direct.has(id)).length
  const rolled = [...by('rolled up in')].filter((id) => !direct.has(id)).length
  return [
    ...(loose > 0 ? [`${loose} ${loose === 1 ? 'is' : 'are'} served loosely`] : []),
    ...(rolled > 0 ? [`${rolled} ${rolled === 1 ? 'is' : 'are'} rolled up with others in one row`] : []),
  ]
}
