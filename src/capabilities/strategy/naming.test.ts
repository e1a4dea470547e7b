import fc from 'fast-check'
import { expect, test } from 'vitest'
import { elementNamed } from './naming.ts'

const bricks = [
  { id: 1, letter: 'S', title: 'High standards' },
  { id: 2, letter: 'T', title: 'Transformation' },
  { id: 3, letter: 'E', title: 'Environments' },
  { id: 4, letter: 'P', title: 'Patient experience and involvement' },
  { id: 5, letter: 'G', title: 'Well governed' },
  { id: 6, letter: 'R', title: 'Reaching out' },
  { id: 7, letter: 'E', title: 'Equality, leadership, culture' },
  { id: 8, letter: 'A', title: 'Access to services' },
  { id: 9, letter: 'T', title: 'Trust-wide quality improvement' },
]
const former = new Map([
  [4, ['Patient involvement']],
  [9, ['Trustwide Quality Improvement']],
])

// The labels that stand in the plan of 2022/23 (inventory 3.2), with those a renamed or cut column leaves.
test.each([
  ['S High Standards', 1],
  ['T Transformation', 2],
  ['Transformation', 2],
  ['E Environments', 3],
  ['Environments', 3],
  ['ENVIRONMENT', 3],
  ['Patient Involvement', 4],
  ['P Patient Involvement', 4],
  ['Patient Experience & Involvement', 4],
  ['G Well-governed', 5],
  ['G', 5],
  ['Well-governed', 5],
  ['Reaching Out', 6],
  ['Equality, Leadership, Culture', 7],
  ['E: Equality, Leadership and Culture', 7],
  ['A Access to Services', 8],
  ['A Access to', 8],
  ['A', 8],
  ['Trustwide Quality Improvement', 9],
  ['Trust wide Quality', 9],
  ['Trustwide Quality', 9],
  ['T  Trustwide', 9],
  ['Quality improvement', 9],
])('“%s” means brick %i', (words, id) => {
  expect(elementNamed(bricks, words, former)).toEqual({ found: id })
})

test.each([
  ['E', [3, 7]],
  ['T', [2, 9]],
  ['T T', [2, 9]],
  ['e E', [3, 7]],
])('“%s” could be either of two bricks, and nobody guesses', (words, ids) => {
  expect(elementNamed(bricks, words, former)).toEqual({ ambiguous: ids })
})

test.each(['', '   ', '—', 'Z', 'S Access to services', 'Ac', 'Single patient record', 'Digital', 'T Environments'])(
  '“%s” names none',
  (words) => {
    expect(elementNamed(bricks, words, former)).toEqual({ unknown: true })
  },
)

test('without the lineage an old name is not known', () => expect(elementNamed(bricks, 'Patient involvement')).toEqual({ unknown: true }))

test('every title names its own element, however it is spaced and cased', () => {
  fc.assert(
    fc.property(fc.constantFrom(...bricks), fc.constantFrom(' ', '  ', '\t'), fc.boolean(), (brick, gap, loud) => {
      const words = `${gap}${brick.title.replaceAll(' ', gap)}${gap}`
      expect(elementNamed(bricks, loud ? words.toUpperCase() : words)).toEqual({ found: brick.id })
    }),
  )
})
