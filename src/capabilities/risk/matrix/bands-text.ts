import type { Band, BandTone } from './matrix.ts'

const shades: Record<string, BandTone> = { lightest: 'low', light: 'middle', dark: 'high', darkest: 'top' }
const shadeOf = (tone: BandTone): string => Object.keys(shades).find((word) => shades[word] === tone) ?? ''

/** "every month", "every 3 months". */
export const everyMonths = (months: number): string => (months === 1 ? 'every month' : `every ${months} months`)

/** A matrix's bands as a person writes them, lowest first, one on each line: "15 Extreme; every month; darkest". */
export const bandsAsText = (bands: readonly Band[]): string =>
  [...bands]
    .sort((a, b) => a.from - b.from)
    .map(({ from, name, months, tone }) =>
      [`${from} ${name}`, ...(months ? [everyMonths(months)] : []), ...(tone ? [shadeOf(tone)] : [])].join('; '),
    )
    .join('\n')

/** Reads bands from lines such as "15 Extreme; every month; darkest", those from `watchedFrom` upwards marked as top; or says which it cannot read. */
export function readBands(text: string, watchedFrom: number): { bands: Band[] } | { no: string } {
  const bands: Band[] = []
  for (const line of linesOf(text)) {
    const [named = '', ...more] = line.split(';').map((part) => part.trim())
    const found = /^(\d{1,3})[\s:,-]+(.{1,40})$/.exec(named)
    if (!found) return { no: `Write each band as its first score and its name, such as 15 Extreme: “${line.slice(0, 40)}” is not` }
    const read = readMore(more)
    if (typeof read === 'string')
      return { no: `“${read.slice(0, 40)}” says neither how often, such as every 3 months, nor how dark: lightest, light, dark, darkest` }
    bands.push({ from: Number(found[1]), name: (found[2] as string).trim(), top: Number(found[1]) >= watchedFrom, ...read })
  }
  return { bands }
}

/** How often and how dark; the words that say neither come back as they are. */
function readMore(parts: readonly string[]): Pick<Band, 'tone' | 'months'> | string {
  const read: Pick<Band, 'tone' | 'months'> = {}
  for (const part of parts.filter(Boolean)) {
    const every = /^every (?:(\d{1,2}) )?(month|year)s?$/i.exec(part)
    const months = every && Number(every[1] ?? 1) * (every[2]?.toLowerCase() === 'year' ? 12 : 1)
    const tone = shades[part.toLowerCase()]
    if (months && months <= 60) read.months = months
    else if (tone) read.tone = tone
    else return part
  }
  return read
}

/** Labels as a person writes them, one on each line. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((l) => l.trim())
    .filter(Boolean)
