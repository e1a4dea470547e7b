import type { Measure } from '../../measure.ts'

/** Where the pages of a measure's targets stand. */
export const targetCrumbs = ({ id, name }: Pick<Measure, 'id' | 'name'>) => [
  { label: 'Measures', href: '/measures' },
  { label: name, href: `/measures/${id}` },
  { label: 'Targets', href: `/measures/${id}/targets` },
]
