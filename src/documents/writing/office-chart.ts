/** The typeface of charts as Office files name theirs: one name, since not every program reads a list of them. */
export const inArial = (svg: string): string => svg.replace('Arimo, Arial, sans-serif', 'Arial')
