import { type Day, dayInWords } from '../../../kernel/day.ts'
import { refKey } from '../../../kernel/ref.ts'
import type { Gap } from '../../../platform/capability.ts'
import { closerOf, underOf } from './of-sight.ts'
import type { WorkingItem } from './working-item.ts'

interface Kind {
  kind: string
  slug: string
  isOpen: (item: WorkingItem, facts: ItemFacts) => boolean
  words: (item: WorkingItem, facts: ItemFacts) => string
  href: (id: number) => string
  action: string
  needs: string
  /** Only who may edit every item can close it, whoever is accountable. */
  byKeeper?: true
}

export interface ItemFacts {
  /** The posts that somebody holds on the day. */
  held: ReadonlySet<number>
  /** The last day of the strategy in force; undefined without one. */
  strategyEnds: Day | undefined
}

const dated = { href: (id: number) => `/items/${id}/milestones/new`, action: 'Set a milestone', needs: 'milestone:set' }
const edited = { href: (id: number) => `/items/${id}/edit`, needs: 'item:edit', byKeeper: true } as const

const kinds: readonly Kind[] = [
  {
    ...{ kind: 'Items with no owner', slug: 'item without an owner', ...edited, action: 'Name its post' },
    isOpen: ({ accountablePostId }) => accountablePostId === null,
    words: ({ accountable }) =>
      accountable ? `Its paper names “${accountable}”, which is no post of the trust.` : 'No post is accountable for it.',
  },
  {
    ...{ kind: 'Items whose post is vacant', slug: 'item with a vacant post', byKeeper: true },
    ...{ href: () => '/organisation', action: 'Fill the post', needs: 'people:manage' },
    isOpen: ({ accountablePostId }, { held }) => accountablePostId !== null && !held.has(accountablePostId),
    words: ({ accountable }) => `Nobody holds the post ${accountable} on this day.`,
  },
  {
    ...{ kind: 'Items with no date', slug: 'item without a date', ...dated },
    isOpen: ({ dueOn, hasMilestone }) => dueOn === null && !hasMilestone,
    words: () => 'It has no day to be done by and no milestone, so nobody can say whether it is late.',
  },
  {
    ...{ kind: 'Items that no measure or milestone shows', slug: 'item nothing shows', ...dated },
    isOpen: ({ dueOn, hasMilestone }) => dueOn !== null && !hasMilestone,
    words: ({ dueOn }) => `It is due on ${dueOn ? dayInWords(dueOn) : ''}, and nothing on the way shows how it goes.`,
  },
  {
    ...{ kind: 'Items with no overseeing group', slug: 'item without a group', ...edited, action: 'Choose its group' },
    isOpen: ({ overseen }) => !overseen,
    words: () => 'No committee or group has it on its agenda.',
  },
  {
    ...{ kind: 'Items due after their strategy ends', slug: 'item outlives its strategy', ...edited, action: 'Look at its day' },
    isOpen: ({ dueOn }, { strategyEnds }) => dueOn !== null && strategyEnds !== undefined && dueOn > strategyEnds,
    words: ({ dueOn }, { strategyEnds }) =>
      `It is due on ${dueOn ? dayInWords(dueOn) : ''}; the strategy ends on ${strategyEnds ? dayInWords(strategyEnds) : ''}.`,
  },
]

/** What items at work lack: an owner, a holder of the post, a date, a milestone, a group. What is closed, paused or set aside lacks nothing. */
export function itemGaps(items: readonly WorkingItem[], facts: ItemFacts): Gap[] {
  const asked = items.filter((item) => item.atWork)
  return kinds.flatMap((one) =>
    asked
      .filter((item) => one.isOpen(item, facts))
      .map((item): Gap => {
        const ref = { kind: 'item', id: item.id }
        const gap: Gap = {
          key: `${one.slug}:${refKey(ref)}`,
          kind: one.kind,
          ref,
          title: item.title,
          words: one.words(item, facts),
          href: one.href(item.id),
          action: one.action,
          needs: one.needs,
          closer: one.byKeeper ? null : closerOf(item),
          of: asked.length,
        }
        return Object.assign(gap, underOf(item))
      }),
  )
}
