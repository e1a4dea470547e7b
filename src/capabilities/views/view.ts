import { type Decision, no, yes } from '../../kernel/decision.ts'

/** A list as one person likes to see it, kept under a name. */
export interface View {
  id: number
  page: string
  name: string
  /** What follows the question mark of its address. */
  query: string
  opens: boolean
}

/** A person keeps no more than so many for one page: beyond that nobody finds one again. */
export const mostViews = 20

const listNames: Readonly<Record<string, string>> = { '/risks': 'Risk register', '/delivery': 'Items of the plan' }

/** What people call a list, by its address; an unknown one by the address itself. */
export const listName = (page: string): string => listNames[page] ?? page

/** Where a view leads. */
export const addressOf = ({ page, query }: Pick<View, 'page' | 'query'>): string => (query === '' ? page : `${page}?${query}`)

/** A query as it is kept: without the earlier day, which belongs to one reading and not to a view, and without what is empty. */
export function keptQuery(query: string): string {
  const kept = [...new URLSearchParams(query)].filter(([name, value]) => name !== 'as-at' && name !== 'view' && value !== '')
  return new URLSearchParams(kept).toString()
}

/** Whether a view may be kept beside those there are; one of the same name is replaced. */
export function mayKeep(held: readonly View[], wished: { name: string; query: string }): Decision<{ instead: View | undefined }> {
  const instead = held.find((view) => view.name.toLowerCase() === wished.name.toLowerCase())
  if (keptQuery(wished.query) === '') return no('This is the list as it always opens. Filter it, sort it or choose its columns first.')
  if (!instead && held.length >= mostViews) return no(`You keep ${mostViews} views of this list already. Remove one first.`)
  return yes({ instead })
}
