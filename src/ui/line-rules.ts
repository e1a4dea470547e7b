/** Rules that place a label on a line, where there is room for one: one class per half of a hundredth, since a page may carry no style of its own. */
export const lineRules = (): string => {
  const rules = Array.from({ length: 201 }, (_, half) => `.s-mile.is-line .x${half}{left:${half / 2}%}`)
  return `@media (min-width:1101px){${rules.join('')}}`
}
