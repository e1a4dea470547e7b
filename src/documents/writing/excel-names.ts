/** The letters of a column counted from 0: A, B … Z, AA. */
export const columnName = (column: number): string =>
  (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

const most = 31

/** Gives each sheet a name of its own that Excel allows: at most 31 characters, none of []*?:/\ and no apostrophe at its ends. */
export function sheetNamer(): (wanted: string) => string {
  const taken = new Set(['history'])
  return (wanted) => {
    const clean = wanted
      .replace(/[[\]*?:/\\\p{Cc}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^['\s]+|['\s]+$/g, '')
    const whole = cut(clean, most) || 'Table'
    for (let n = 1; ; n += 1) {
      const name = n === 1 ? whole : `${cut(whole, most - ` ${n}`.length)} ${n}`
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  }
}

/** Cut between characters, after a word where one ends near. */
function cut(words: string, length: number): string {
  if (words.length <= length) return words
  const short = words.slice(0, length + 1).replace(/[\ud800-\udbff]$/, '')
  const atWord = short.lastIndexOf(' ')
  return (atWord > length * 0.6 ? short.slice(0, atWord) : short.slice(0, length).replace(/[\ud800-\udbff]$/, '')).replace(/['\s]+$/, '')
}

/** A sheet's name within a reference. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`
