import { expect, it } from 'vitest'
import { usualLevels } from './levels-text.ts'
import { readAppetite, toleratedIn } from './read-appetite.ts'

it.each([
  ['8-12', { from: 8, to: 12 }],
  ['8 – 12', { from: 8, to: 12 }],
  ['Scores of 8 to 12', { from: 8, to: 12 }],
  ['≤ 12', { from: 1, to: 12 }],
  ['<= 12', { from: 1, to: 12 }],
  ['up to 12', { from: 1, to: 12 }],
  ['12 or below', { from: 1, to: 12 }],
  ['below 12', { from: 1, to: 11 }],
  ['12', { from: 1, to: 12 }],
  ['12-8', undefined],
  ['30', undefined],
  ['0', undefined],
  ['Medium', undefined],
  ['8-12 clinical, 15 financial', undefined],
  ['', undefined],
])('tolerates “%s” as %j', (text, expected) => expect(toleratedIn(text)).toEqual(expected))

it.each([
  ['Open', '8-12', ['Open', 8, 12]],
  ['open appetite', '≤ 12', ['Open', 1, 12]],
  ['Open (8-12)', '', ['Open', 8, 12]],
  ['Cautious, scores of 6 to 10 tolerated', '', ['Cautious', 6, 10]],
  ['Open', '', 'scores'],
  ['Open', 'Medium', 'scores'],
  ['', '8-12', 'level'],
  ['8-12', '', 'level'],
  ['Hungry', '8-12', 'level'],
  ['Open to cautious', '8-12', 'level'],
])('reads appetite “%s” and tolerance “%s”', (appetite, tolerance, expected) => {
  const read = readAppetite({ appetite, tolerance }, usualLevels)
  expect('no' in read ? read.no : [read.level.name, read.toleranceFrom, read.toleranceTo]).toEqual(expected)
})
