import { childOf, childrenOf, type Element, elementOf } from './element.ts'
import { numberWithin } from './word-structure.ts'

interface Level {
  start: number
  format: string
  pattern: string
}

const letters = (n: number): string => String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26))

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(n: number): string {
  let left = n
  let words = ''
  for (const [value, sign] of romans) for (; left >= value; left -= value) words += sign
  return words
}

function numberAs(format: string, n: number): string {
  if (format === 'decimalZero') return String(n).padStart(2, '0')
  if (format === 'lowerLetter') return letters(n)
  if (format === 'upperLetter') return letters(n).toUpperCase()
  if (format === 'lowerRoman') return roman(n)
  if (format === 'upperRoman') return roman(n).toUpperCase()
  return String(n)
}

function levelsOf(list: Element): Level[] {
  const levels: Level[] = []
  for (const level of childrenOf(list, 'w:lvl')) {
    const value = (name: string) => childOf(level, name)?.attributes['w:val']
    levels[numberWithin(level.attributes['w:ilvl'], 0, 8)] = {
      start: numberWithin(value('w:start') ?? '1', 0, 100_000),
      format: value('w:numFmt') ?? 'decimal',
      pattern: value('w:lvlText') ?? '',
    }
  }
  return levels
}

/**
 * The numbers Word prints before listed paragraphs; they are nowhere in the text, yet may be the number of a risk.
 * Ask for every numbered paragraph once, in the order of the document.
 */
export class Numbering {
  readonly #lists = new Map<string, { list: string; levels: Level[] }>()
  readonly #counts = new Map<string, number[]>()

  constructor(part: Uint8Array | undefined) {
    const root = part && elementOf(part)
    const lists = new Map(childrenOf(root, 'w:abstractNum').map((list) => [list.attributes['w:abstractNumId'] ?? '', levelsOf(list)]))
    for (const number of childrenOf(root, 'w:num')) {
      const list = childOf(number, 'w:abstractNumId')?.attributes['w:val'] ?? ''
      const id = number.attributes['w:numId'] ?? ''
      const restarted = childOf(number, 'w:lvlOverride', 'w:startOverride') !== undefined
      this.#lists.set(id, { list: restarted ? `${list} ${id}` : list, levels: lists.get(list) ?? [] })
    }
  }

  /** What stands before the paragraph: `1.`, `•`, or nothing. */
  labelOf(properties: Element | undefined): string {
    const id = childOf(properties, 'w:numId')?.attributes['w:val'] ?? '0'
    const at = numberWithin(childOf(properties, 'w:ilvl')?.attributes['w:val'], 0, 8)
    const found = this.#lists.get(id)
    const level = found?.levels[at]
    if (id === '0' || !properties) return ''
    if (!found || !level || level.format === 'bullet') return '•'
    if (level.format === 'none') return ''
    const counts = this.#counts.get(found.list) ?? []
    this.#counts.set(found.list, counts)
    counts[at] = (counts[at] ?? level.start - 1) + 1
    counts.length = at + 1
    return level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const of = Number(digit) - 1
      return numberAs(found.levels[of]?.format ?? 'decimal', counts[of] ?? found.levels[of]?.start ?? 1)
    })
  }
}
