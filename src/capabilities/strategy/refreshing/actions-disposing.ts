import type { Context } from '../../../platform/context.ts'
import { DatabaseError } from '../../../platform/db/index.ts'
import { record } from '../../../platform/history/index.ts'
import { Turned } from '../../../platform/http.ts'
import type { StrategyElement } from '../element.ts'
import { elementRef } from '../wall.ts'
import { copiesOf, placeOf, retainable } from './disposing.ts'
import type { DispositionValues, RetentionValues } from './forms.ts'
import { decidedOf, type Group, type Refresh, successorsOf } from './refresh.ts'
import { copyCrossings, type Decided, writeCopy, writeDecision } from './writing-copies.ts'
import { removeElements } from './writing-removals.ts'

/** Decides what becomes of one element and writes what follows into the draft. The rule has been asked before. */
export async function disposeElement(c: Context, refresh: Refresh, element: StrategyElement, values: DispositionValues): Promise<void> {
  const copies = copiesOf(element, values)
  const place = copies.length === 0 ? undefined : placeOf(refresh, element, values.under)
  const parentId = place && 'yes' in place ? place.yes : null
  const same = values.disposition === 'retained'
  const ids: number[] = []
  for (const words of copies) ids.push(await writeCopy(c, refresh.draft, element, { words, parentId, same }))
  await copyCrossings(c, refresh, element, ids)
  const into = values.into === undefined || values.disposition !== 'merged' ? ids : [values.into]
  for (const toId of into.length > 0 ? into : [null])
    await writeDecision(c, { fromId: element.id, toId, disposition: values.disposition }, values)
  const titles = new Map(refresh.draft.elements.map((e) => [e.id, e.title]))
  await record(c.db, {
    verb: 'element.disposed',
    ref: elementRef(element.id),
    facts: {
      title: element.title,
      disposition: values.disposition,
      became: copies.length > 0 ? copies.map((copy) => copy.title) : into.map((id) => titles.get(id) ?? ''),
      version: refresh.draft.version.label,
      approvedBy: values.approved,
    },
  })
}

/** Retains all that is left under one goal or brick, for one reason; the number of elements retained. */
export async function retainRest(c: Context, refresh: Refresh, group: Group, values: RetentionValues): Promise<number> {
  const { can } = retainable(refresh, group.items)
  if (can.length === 0) return 0
  let now = refresh
  for (const element of can) now = await retainOne(c, now, element, values)
  await record(c.db, {
    verb: 'refresh.retained',
    ref: { kind: 'strategy version', id: refresh.draft.version.id },
    facts: { under: group.head.title, elements: can.length, version: refresh.draft.version.label, approvedBy: values.approved },
  })
  return can.length
}

/** One element retained, and the refresh as it stands then, so that the next one finds its place. */
async function retainOne(c: Context, refresh: Refresh, element: StrategyElement, decided: Decided): Promise<Refresh> {
  const place = placeOf(refresh, element)
  const parentId = 'yes' in place ? place.yes : null
  const id = await writeCopy(c, refresh.draft, element, { words: element, parentId, same: true })
  await copyCrossings(c, refresh, element, [id])
  const line = await writeDecision(c, { fromId: element.id, toId: id, disposition: 'retained' }, decided)
  const copy = { ...element, id, versionId: refresh.draft.version.id, parentId }
  const crossings = refresh.draft.crossings
  return {
    ...refresh,
    draft: { ...refresh.draft, elements: [...refresh.draft.elements, copy], crossings },
    lines: [...refresh.lines, line],
  }
}

/** Takes a decision back with the copies it made. Turned away where anything stands on them: the whole step is undone then. */
export async function takeDecisionBack(c: Context, refresh: Refresh, element: StrategyElement): Promise<void> {
  const lines = decidedOf(refresh, element.id)
  const made = lines[0]?.disposition === 'merged' ? [] : successorsOf(refresh, element.id).map((e) => e.id)
  await c.db.deleteFrom('strategy_lineage').where('from_id', '=', element.id).execute()
  if (made.length > 0) await removeCopies(c, made)
  await record(c.db, {
    verb: 'element.undisposed',
    ref: elementRef(element.id),
    facts: { title: element.title, disposition: lines[0]?.disposition ?? '', version: refresh.draft.version.label },
  })
}

async function removeCopies(c: Context, ids: readonly number[]): Promise<void> {
  try {
    await removeElements(c, ids)
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '23503')
      throw new Turned(409, 'Something stands on what it became in the draft. Take that away first, then take this back.')
    throw error
  }
}
