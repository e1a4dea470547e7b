import { dayAndMonth, dayAt } from '../../../kernel/day.ts'
import { groupedBy } from '../../../kernel/grouped.ts'
import { count } from '../../../kernel/words.ts'
import type { DueLine } from '../../../platform/capability.ts'
import { considerHref } from '../route/consider-address.ts'
import type { Way } from '../route/way.ts'
import type { Owed } from './queries-owed.ts'
import type { Reminded } from './queries-reminders.ts'

/** An item that reports, with where its update is on its way. */
export interface Waiting extends Owed {
  way: Way
}

/** Sent, at the executive's stage, and neither written by this person nor sent by a deputy for a post they hold. */
export const isToDecide = ({ update, item, way }: Waiting, personId: number, ownPosts: ReadonlySet<number | null>): boolean =>
  update?.state === 'sent' &&
  way.stage === 'executive' &&
  update.writtenBy !== personId &&
  !(update.onBehalfOf !== null && ownPosts.has(item.accountablePostId))

const updateAt = ({ item, period }: Owed) => `/items/${item.id}/updates/${period.id}`

/** An update still to be written or mended, by the author's day. */
export function updateLine(owed: Waiting, reminded: Reminded | undefined): DueLine {
  const { item, period, update, reporting } = owed
  const back = reporting === 'sent back'
  const stands = back ? `Came back: “${update?.decisionWords}”` : reporting === 'drafted' ? 'Draft saved' : 'Not started'
  return {
    kind: 'owe',
    ref: { kind: 'item', id: item.id },
    due: period.due_on,
    title: `${period.label} update: ${item.title}`,
    stands: reminded ? `${stands}. Reminded ${dayAndMonth(reminded.on)} by ${reminded.by}` : stands,
    href: updateAt(owed),
    action: back ? 'Mend update' : reporting === 'drafted' ? 'Go on writing' : 'Write update',
    ...(back ? { cameBack: true as const } : {}),
  }
}

const writerOf = ({ update }: Waiting): string =>
  `${update?.writer ?? 'somebody unknown'}${update?.onBehalfOf ? `, for the ${update.onBehalfOf}` : ''}`

const toDecide = (waiting: Waiting, what: string): DueLine => ({
  kind: 'decide',
  ref: { kind: 'item', id: waiting.item.id },
  due: waiting.way.due ?? waiting.period.due_on,
  since: waiting.way.since ? dayAt(waiting.way.since) : null,
  by: writerOf(waiting),
  rag: waiting.update?.rag ?? null,
  title: `${what}: ${waiting.item.title}`,
  stands: `Sent by ${writerOf(waiting)}`,
  href: `${updateAt(waiting)}/decision`,
  action: 'Read and decide',
})

/** An update that waits for an executive, by their day. */
export const decisionLine = (waiting: Waiting): DueLine => toDecide(waiting, 'Approve update')

/** An update a deputy sent that waits for the holder of the post, by the director's day. */
export const agreementLine = (waiting: Waiting): DueLine => ({ ...toDecide(waiting, 'Agree to what your deputy wrote'), toAgree: true })

/** One line for each group and period, however many updates it is to consider. */
export function considerationLines(waiting: readonly Waiting[]): DueLine[] {
  return [...groupedBy(waiting, ({ way, period }) => `${way.overseer?.id} ${period.id}`).values()].flatMap((list) => {
    const [{ way, period }] = list as [Waiting]
    const { overseer } = way
    if (!overseer) return []
    const since = list.flatMap((one) => one.way.since ?? []).sort()[0]
    return [
      {
        kind: 'decide' as const,
        ref: { kind: 'body', id: overseer.id },
        due: way.due,
        since: since ? dayAt(since) : null,
        by: overseer.name,
        title: `Record what the ${overseer.name} said of ${count(list.length, `${period.label} update`)}`,
        stands: 'Approved, and not considered yet',
        href: considerHref(period.id, overseer.id),
        action: 'Record it',
      },
    ]
  })
}
