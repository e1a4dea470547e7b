import { byNumber } from '../../../kernel/words.ts'
import type { Reporting } from '../updating/owed.ts'
import { rankOf } from '../weighing/earned.ts'
import type { Standing } from '../weighing/standing.ts'
import type { Choice, SortKey } from './list-choice.ts'

/** An item of the list: where it stands, where its update is, and what a critical reader would notice about it. */
export interface Listed {
  standing: Standing
  reporting: Reporting
  notices: readonly string[]
}

/** The items chosen, in the order chosen; equal ones stay in the order of their plan. */
export function chosenOf(listed: readonly Listed[], choice: Choice): Listed[] {
  const order = choice.order === 'descending' ? -1 : 1
  return listed
    .filter((one) => isChosen(one, choice))
    .map((one) => ({ one, key: keys[choice.sort](one) }))
    .sort((a, b) => order * compare(a.key, b.key))
    .map(({ one }) => one)
}

function isChosen({ standing, reporting, notices }: Listed, choice: Choice): boolean {
  const { item } = standing
  const accountable = choice.accountable === 'nobody' ? item.accountable === null : item.accountablePostId === choice.accountable
  const overseen = choice.overseen === 'nobody' ? item.overseenById === null : item.overseenById === choice.overseen
  return (
    (choice.brick === undefined || item.brickId === choice.brick) &&
    (choice.goal === undefined || item.goalId === choice.goal) &&
    (choice.accountable === undefined || accountable) &&
    (choice.overseen === undefined || overseen) &&
    (choice.declared === undefined || (standing.declared ?? 'cannot tell') === choice.declared) &&
    (choice.earned === undefined || standing.earned === choice.earned) &&
    (choice.update === undefined || reporting === choice.update) &&
    (choice.notice === undefined || notices.includes(choice.notice))
  )
}

const owing: readonly Reporting[] = ['not started', 'drafted', 'sent back', 'sent', 'approved', 'not owed']

/** Statuses sort from worst, updates from most owed, days from the earliest with none first, risks by the highest score an item is linked to. */
const keys: Record<SortKey, (one: Listed) => string | number> = {
  plan: () => 0,
  item: ({ standing }) => standing.item.title.toLowerCase(),
  accountable: ({ standing }) => standing.item.accountable?.toLowerCase() ?? '',
  declared: ({ standing }) => (standing.declared === null ? -1 : rankOf(standing.declared)),
  earned: ({ standing }) => rankOf(standing.earned),
  update: ({ reporting }) => owing.indexOf(reporting),
  change: ({ standing }) => standing.lastChange ?? '',
  risk: ({ standing }) => Math.max(0, ...standing.risks.map(({ score }) => score)),
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : byNumber(String(a), String(b))
