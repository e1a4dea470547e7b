import { expect, test } from 'vitest'
import { labelWidth, linesIn } from './label-width.ts'

test.each([
  ['', 100, 1],
  ['one', 100, 1],
  ['twelve letters twelve letters', 100, 4],
  ['twelve line twelve line', 100, 2],
  ['w'.repeat(30), 100, 3],
  ['a '.repeat(6).trim(), 100, 1],
])('%j takes lines in %i pixels', (words, width, lines) => expect(linesIn(words, width)).toBe(lines))

test.each([
  ['Today', '15 October', 2, 108],
  ['Policy approved by the board', 'Done 30 April 2024', 3, 172],
  ['Policy approved by the board', 'Done 30 April 2024', 2, 260],
  ['n'.repeat(200), 'Due', 3, undefined],
] as const)('a label for %j and %j on %i lines', (name, words, lines, width) => expect(labelWidth(name, words, lines)).toBe(width))
