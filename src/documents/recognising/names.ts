/** A list of names written in one line or several, parted by commas. */
export const names = (list: string): readonly string[] => list.split(',').map((name) => name.trim().replace(/\s+/g, ' '))
