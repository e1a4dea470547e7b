/** Rules that place a label on a line: one class per half of a hundredth, since a page may carry no style of its own. */
export const lineRules = (): string => Array.from({ length: 201 }, (_, half) => `.s-mile.is-line .x${half}{left:${half / 2}%}`).join('')
