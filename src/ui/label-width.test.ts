import { expect, test } from 'vitest'
import { labelWidth, linesIn } from './label-width.ts'

test.each([
  ['', 100, 1],
  ['one', 100, 1],
  ['seven seven seven seven', 50, 4],
  ['seven seven seven seven', 100, 2],
  ['n'.repeat(30), 100, 3],
  ['illi illi illi', 80, 1],
  ['mama mama mama', 80, 3],
])('%j takes lines in %i pixels', (words, width, lines) => expect(linesIn(words, width)).toBe(lines))

test.each([
  ['Today', '15 October', 2, 108],
  ['Policy approved by the board', 'Done 30 April 2024', 3, 140],
  ['Policy approved by the board', 'Done 30 April 2024', 2, 236],
  ['Waiting lists validated', 'Passed 30 September; now 29 November', 2, 284],
  ['n'.repeat(200), 'Due', 3, undefined],
] as const)('a label for %j and %j on %i lines', (name, words, lines, width) => expect(labelWidth(name, words, lines)).toBe(width))
