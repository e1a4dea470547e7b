/** The way to a page of figures that came together. */
export const crumbsTo = (label: string) => [
  { label: 'Measures', href: '/measures' },
  { label: 'Figures brought in', href: '/observations' },
  { label },
]
