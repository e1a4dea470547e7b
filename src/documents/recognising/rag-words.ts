import type { Rag } from '../../kernel/rag.ts'
import { isMark } from '../mark.ts'
import { latin, plainWords, saysNothing } from './look-alikes.ts'

const circles: Record<string, Rag> = {
  '🟢': 'green',
  '🟩': 'green',
  '💚': 'green',
  '🟠': 'amber',
  '🟡': 'amber',
  '🟧': 'amber',
  '🟨': 'amber',
  '🔴': 'red',
  '🟥': 'red',
  '🔵': 'blue',
  '🟦': 'blue',
}

const letters: Record<string, Rag> = { r: 'red', a: 'amber', g: 'green', b: 'blue' }

/** In English and, as health boards of Wales print them, in Welsh. */
const colours: Record<string, Rag> = {
  red: 'red',
  coch: 'red',
  amber: 'amber',
  ambr: 'amber',
  yellow: 'amber',
  melyn: 'amber',
  orange: 'amber',
  oren: 'amber',
  green: 'green',
  gwyrdd: 'green',
  blue: 'blue',
  glas: 'blue',
}

const phrases: [RegExp, Rag][] = [
  [/^(is |currently )?(off track|off plan|not on track|not on plan|off target)( to deliver)?$/, 'red'],
  [/^(is |currently )?(at risk|some issues)$/, 'amber'],
  [/^(is |currently )?(on track|on plan|on target)( to deliver| for delivery)?$/, 'green'],
  [
    /^(is )?(complete|completed|delivered|complete and embedded|complete and evidenced|action complete|fully delivered|action completed)$/,
    'blue',
  ],
]

/** What a cell's words say: a status by its colour or letter, by a phrase that stands for one, more than one, nothing, or no status at all. */
export type RagWords = { rag: Rag; by: 'colour' | 'phrase'; stray?: string } | 'mixed' | 'nothing' | 'unreadable'

function readPlain(text: string): RagWords {
  if (/[^\P{L}a-z]/iu.test(latin(text))) return 'unreadable'
  const marks = [...text].filter((mark) => circles[mark]).map((mark) => circles[mark] as Rag)
  const words = plainWords(text)
    .replace(/\b(rag|brag|rated|rating|status|overall)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const named = words.split(/[\s/]+/).flatMap((word) => colours[word] ?? [])
  const found = new Set([...marks, ...named])
  if (found.size > 1) return 'mixed'
  const letter = letters[words]
  if (letter) return found.size && !found.has(letter) ? 'mixed' : { rag: letter, by: 'colour' }
  if (/^[ragb]( ?(\/|to|and|or)? ?[ragb])+$/.test(words))
    return new Set(words.replace(/to|and|or|[^ragb]/g, '')).size > 1 ? 'mixed' : 'unreadable'
  return readFound(words, found)
}

function readFound(words: string, found: Set<Rag>): RagWords {
  const [only] = found
  const rest = words
    .split(/[\s/]+/)
    .filter((word) => word && !colours[word])
    .join(' ')
  const phrase = phrases.find(([pattern]) => pattern.test(rest))?.[1]
  if (!only) return phrase ? { rag: phrase, by: 'phrase' } : 'unreadable'
  if (rest === '' || /^[ragb]$/.test(rest)) return rest && letters[rest] !== only ? 'mixed' : { rag: only, by: 'colour' }
  if (phrase) return phrase === only ? { rag: only, by: 'colour' } : 'mixed'
  return 'unreadable'
}

/** Reads a status from letters, words or coloured marks, whatever the alphabet; two statuses in one cell are never blended. */
export function ragOfWords(text: string): RagWords {
  if (saysNothing(text) || isMark(text)) return 'nothing'
  if (text.length > 120) return 'unreadable'
  const whole = readPlain(text)
  if (whole !== 'unreadable') return whole
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !saysNothing(line))
  const read = lines.map(readPlain)
  const statuses = read.flatMap((one) => (typeof one === 'object' ? [one] : []))
  const stray = lines.filter((_, at) => read[at] === 'unreadable')
  const [first] = statuses
  if (!first || statuses.some((one) => one.rag !== first.rag) || read.includes('mixed')) return statuses.length > 1 ? 'mixed' : 'unreadable'
  return stray.every((mark) => [...latin(mark)].length === 1) ? { ...first, stray: stray.join(' ') } : 'unreadable'
}
