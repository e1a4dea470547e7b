import { refKey } from '../../../kernel/ref.ts'
import type { Gap } from '../../../platform/capability.ts'
import type { StrategyElement } from '../../strategy/index.ts'
import { isServing, type Serving } from './working-item.ts'

/** What is known of the plans and measures that objectives name as what they will be judged by. */
export interface Sources {
  elements: readonly StrategyElement[]
  resting: ReadonlySet<number>
  servings: readonly Serving[]
  /** The last period whose due day has passed; undefined where there is none. */
  period: string | undefined
  /** Items something was said of in that period. */
  reported: ReadonlySet<number>
}

/** Named sources of an objective that nothing is reported on (STR-13): no item carries it, or none was reported in the last period due. */
export function silentSourceGaps({ elements, resting, servings, period, reported }: Sources): Gap[] {
  const objectives = new Map(elements.filter((e) => e.level === 'objective').map((e) => [e.id, e]))
  const named = elements.filter((e) => e.level === 'measure' && e.parentId !== null && objectives.has(e.parentId) && !resting.has(e.id))
  return named.flatMap((e): Gap[] => {
    const items = servings.filter((s) => s.elementId === e.id && isServing(s.relation)).map((s) => s.itemId)
    const isReported = items.some((id) => reported.has(id))
    if (isReported || (items.length > 0 && period === undefined)) return []
    const objective = objectives.get(e.parentId ?? 0)?.title.replace(/[.\s]+$/, '') ?? ''
    const words = items.length === 0 ? 'no item reports on it' : `nothing was reported on it for ${period}`
    const ref = { kind: 'strategy element', id: e.id }
    return [
      {
        ...{ key: `named source silent:${refKey(ref)}`, kind: 'Named sources with no report', ref, title: e.title, of: named.length },
        ...{ words: `“${objective}” is to be judged by it, and ${words}.`, closer: null },
        ...{ href: `/strategy/elements/${e.id}/items`, action: 'Say what reports on it', needs: 'sight:tie' },
      },
    ]
  })
}
