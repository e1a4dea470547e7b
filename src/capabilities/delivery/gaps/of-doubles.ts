import { groupedBy } from '../../../kernel/grouped.ts'
import { refKey } from '../../../kernel/ref.ts'
import type { Gap } from '../../../platform/capability.ts'
import { underOf } from './of-sight.ts'
import type { WorkingItem } from './working-item.ts'

const small = new Set('a an and are as at be by for from in into is it of on or our that the their this to we with'.split(' '))

/** The words that carry a title, in one order: what two titles share when they say the same. */
export function sayingOf(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const carrying = words.filter((word) => !small.has(word)).map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
  return [...new Set(carrying)].sort().join(' ')
}

/** Items at work whose titles say the same as one before them (STR-21): the same words, whatever their order, number and small words. Whether they are the same work is for people to say. */
export function doubleGaps(items: readonly WorkingItem[]): Gap[] {
  const asked = items.filter((item) => item.atWork)
  const alike = [...groupedBy(asked, (item) => sayingOf(item.title))].filter(([saying, found]) => saying !== '' && found.length > 1)
  return alike.flatMap(([, [first, ...others]]) =>
    others.map((item): Gap => {
      const ref = { kind: 'item', id: item.id }
      const words = `It says the same as “${first?.title}”${first?.accountable ? `, of the ${first.accountable}` : ''}. If both are one piece of work, close one.`
      return {
        ...{ key: `item said twice:${refKey(ref)}`, kind: 'Items that say the same as another', ref, title: item.title, words },
        ...{ href: `/items/${item.id}/edit`, action: 'Reword or close it', needs: 'item:edit', closer: null, of: asked.length },
        ...underOf(item),
      }
    }),
  )
}
