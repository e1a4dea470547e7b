import type { Ref } from '../../../kernel/ref.ts'
import type { ThreadLine } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { linksFrom, linksTo } from '../../../platform/links.ts'
import { elementById, elementTitles } from '../queries.ts'
import { elementRef } from '../wall.ts'
import { shownBy } from './of-outcomes.ts'

const element = elementRef(0).kind

/** The numbers of the measures said to show each outcome. */
export async function measuresShowing(c: Context, outcomes: readonly number[]): Promise<Map<number, number[]>> {
  const found = new Map<number, number[]>()
  for (const { fromId, toId, relation } of await linksFrom(c, element, outcomes, element))
    if (relation === shownBy) found.set(fromId, [...(found.get(fromId) ?? []), toId])
  return found
}

/** What shows an outcome, or which outcomes a measure shows, for the page of each. */
export async function outcomesAbout(c: Context, ref: Ref): Promise<{ serves: ThreadLine[]; servedBy: ThreadLine[] }> {
  const level = ref.kind === element ? (await elementById(c, ref.id))?.level : undefined
  const lines = async (ids: number[], kind: string): Promise<ThreadLine[]> => {
    const titles = await elementTitles(c, ids)
    return ids.map((id) => ({ kind, title: titles.get(id) ?? '', href: `/strategy/elements/${id}` }))
  }
  if (level === 'outcome') return { serves: [], servedBy: await lines((await measuresShowing(c, [ref.id])).get(ref.id) ?? [], 'Shown by') }
  if (level !== 'measure') return { serves: [], servedBy: [] }
  const links = (await linksTo(c, element, [ref.id], element)).filter(({ relation }) => relation === shownBy)
  return {
    serves: await lines(
      links.map(({ fromId }) => fromId),
      'It shows',
    ),
    servedBy: [],
  }
}
