import type { Day } from '../../../kernel/day.ts'
import type { ItemPromise } from '../item.ts'
import type { LinkedAction } from './earned-reasons.ts'

/** A promise with an owner and a day is an action of the plan. */
export const isAction = ({ ownerPostId, day }: Pick<ItemPromise, 'ownerPostId' | 'day'>): boolean => ownerPostId != null && day !== null

/** The actions said by the period's end, as the earned rule weighs them: done or open, and overdue once their day has gone by. One given a new day is another promise; one dropped or half kept was answered for. */
export const actionsOf = (promises: readonly ItemPromise[], by: Day, on: Day): LinkedAction[] =>
  promises
    .filter((p) => isAction(p) && p.madeInEnds <= by && (p.outcome === 'open' || p.outcome === 'kept'))
    .map((p) => ({
      ref: { kind: 'promise', id: p.id },
      title: p.text,
      done: p.outcome === 'kept',
      overdue: p.outcome === 'open' && p.day !== null && p.day < on,
      mustDo: false,
    }))
