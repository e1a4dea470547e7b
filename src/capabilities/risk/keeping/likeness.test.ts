import { expect, test } from 'vitest'
import { risks } from '../../../sample/data/risks.ts'
import { likeThis, overlap, stems } from './likeness.ts'

const worded = (title: string, event = '') => ({ title, cause: '', event, effect: '' })
const held = [
  { id: 1, number: '01', ...worded('People wait too long for safe care', 'patients wait beyond the time in which treatment helps') },
  { id: 2, number: '02', ...worded('Buildings are not fit for care', 'the roof of a ward fails') },
  { id: 3, number: '03', ...worded('Money') },
]

test.each([
  ['Waiting times: people wait too long for care', [1]],
  ['The ward’s buildings are not fit', [2]],
  ['A cyber attack stops our records', []],
  ['Money', []],
  ['', []],
])('%s is like %j', (title, ids) => expect(likeThis(worded(title), held).map(({ id }) => id)).toEqual(ids))

test('endings do not tell words apart, and words that say nothing are left out', () => {
  expect([...stems('The waits, waiting and waited for risks')]).toEqual(['wait'])
  expect(overlap(new Set(['a', 'b']), new Set(['a', 'b']))).toBe(0)
})

test('the nine strategic risks of the sample are told apart', () => {
  const all = risks.map(({ number, title, cause, event, effect }, id) => ({ id, number, title, cause, event, effect }))
  for (const risk of all)
    expect(
      likeThis(risk, all).map(({ number }) => number),
      risk.title,
    ).toEqual([risk.number])
})
