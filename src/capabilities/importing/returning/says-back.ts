import type { Item } from '../../delivery/index.ts'
import { fieldResults } from '../item-results.ts'
import { changed, type ItemSays, ownFields } from '../item-says.ts'
import type { ItemWeighing } from '../propose-item.ts'
import { proposeUpdates, saidByPeriod } from '../propose-updates.ts'
import { earlierSaid } from './earlier-columns.ts'
import { itemBack } from './item-back.ts'
import type { Returning } from './returning.ts'
import { updatesBack } from './updates-back.ts'

/** What a row of a file written here says of its item: only what was changed in the file is taken, and where the records were changed too it is asked. */
export function saysBack(weighing: ItemWeighing & { item: Item; returning: Returning }): ItemSays {
  const { table, row, item, answers, held, target } = weighing
  const back = itemBack(weighing)
  const { fields: said, role, theme } = ownFields(weighing, item)
  const fields = changed(item, back.taken(said))
  const cleared = back.cleared
  const latest = saidByPeriod(table, row, target)
  const periods = updatesBack([...earlierSaid(table, row, { said: latest, held }), ...latest], weighing)
  const before = held.updates.get(item.id) ?? []
  const updates = proposeUpdates(periods.said, { table, row, held: before, answers, cameBack: true })
  const takesRole = back.takes('sro')
  const accountable = takesRole ? role : undefined
  return {
    fields: { ...fields, ...cleared },
    newPost: accountable?.newPost,
    contributors: accountable?.contributors ?? [],
    updates: [...updates.writes, ...periods.cleared],
    results: [
      ...fieldResults(item, fields, held),
      ...back.results,
      ...(accountable?.results ?? []),
      ...updates.results,
      ...periods.results,
    ],
    questions: [...(back.takes('theme') ? theme.questions : []), ...back.questions, ...updates.questions, ...periods.questions],
    accountable: accountable?.question,
    notes: [...back.notes, ...periods.notes, ...updates.notes, ...(back.takes('theme') ? theme.notes : []), ...(accountable?.notes ?? [])],
    touched: [...new Set([...updates.touched, ...periods.touched])],
  }
}
