import type { Item } from '../item.ts'
import type { ItemFields } from '../written.ts'
import type { RowDecision } from './decisions.ts'

interface Around {
  layout: string
  /** Titles of elements, for what a row stood under that has no place any more. */
  titles: ReadonlyMap<number, string>
}

/**
 * A row as it goes on in the next plan: the same words unless new ones are given (a progress item's are its aim), under what its brick and goal
 * have become. What it stood under is kept as a theme in words where nothing in the next strategy takes its place.
 */
export function carriedFields(item: Item, { words, brickId, goalId }: RowDecision, { layout, titles }: Around): ItemFields {
  const before = item.brickId ?? item.goalId
  const lost = brickId === null && goalId === null
  const asAim = words !== '' && layout === 'progress report' && item.aim !== ''
  return {
    number: item.number,
    title: words !== '' && !asAim ? words : item.title,
    topic: item.topic,
    focus: item.focus,
    aim: asAim ? words : item.aim,
    brickId,
    goalId,
    themeAsWritten: lost ? (item.themeAsWritten ?? (before === null ? null : (titles.get(before) ?? null))) : null,
    accountablePostId: item.accountablePostId,
    accountableAsWritten: item.accountablePostId === null ? item.accountable : null,
    dueOn: item.dueOn,
    dueAsWritten: item.dueAsWritten,
  }
}
