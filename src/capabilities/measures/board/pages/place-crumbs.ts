import type { Crumb } from '../../../../ui/crumbs.tsx'
import type { Standing } from '../queries-board.ts'

/** From the measures of the trust down to a place; `last` stands beneath it where a page is about more than the place. */
export function placeCrumbs({ place, above, isTop }: Pick<Standing, 'place' | 'above' | 'isTop'>, last?: string): Crumb[] {
  const within = [...above, place].slice(1)
  const places = within.map(({ id, name }) => ({ label: name, href: `/measures?place=${id}` }))
  const crumbs: Crumb[] = [{ label: 'Measures', href: '/measures' }, ...(isTop ? [] : places)]
  const end = crumbs.at(-1)
  return last === undefined && end ? [...crumbs.slice(0, -1), { label: end.label }] : [...crumbs, { label: last ?? '' }]
}
