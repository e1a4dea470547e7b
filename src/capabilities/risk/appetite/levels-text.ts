/** A level as a person writes it. */
export interface PlainLevel {
  name: string
  meaning: string
}

/**
 * The levels a trust starts from and may edit. Names: Good Governance Institute, risk appetite matrix, as trusts print it; the meanings
 * are ours.
 */
export const usualLevels: readonly PlainLevel[] = [
  { name: 'Avoid', meaning: 'No risk is taken that can be avoided, whatever it would bring' },
  { name: 'Minimal', meaning: 'Only what cannot be helped, and as little of it as can be done' },
  { name: 'Cautious', meaning: 'Safe ways are preferred; little risk is left, for a modest gain' },
  { name: 'Open', meaning: 'Any way is weighed that is likely to work and gives good value' },
  { name: 'Seek', meaning: 'New ways are wanted, with more risk, for greater gain' },
  { name: 'Mature', meaning: 'Risk is taken with confidence, since controls and oversight are known to hold' },
]

/** "Avoid: No risk is taken…", one on each line, from the least appetite. */
export const levelsAsText = (levels: readonly PlainLevel[]): string =>
  levels.map(({ name, meaning }) => (meaning ? `${name}: ${meaning}` : name)).join('\n')

/** Reads levels from lines; or says what is wrong with them. */
export function readLevels(text: string): { levels: PlainLevel[] } | { no: string } {
  const levels = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [name = '', ...rest] = line.split(':')
      return { name: name.trim(), meaning: rest.join(':').trim() }
    })
  if (levels.length < 2 || levels.length > 10) return { no: `Give 2 to 10 levels, one on each line; ${levels.length} are given` }
  const long = levels.find(({ name, meaning }) => name === '' || name.length > 60 || meaning.length > 400)
  if (long)
    return {
      no: `“${(long.name || long.meaning).slice(0, 40)}” needs a name of at most 60 characters before the colon, and at most 400 after it`,
    }
  const twice = levels.find(({ name }, at) => levels.findIndex((one) => one.name.toLowerCase() === name.toLowerCase()) !== at)
  return twice ? { no: `“${twice.name}” is there twice` } : { levels }
}
