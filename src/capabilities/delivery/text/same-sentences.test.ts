import { expect, test } from 'vitest'
import { rowsThatShare, sentencesShared } from './same-sentences.ts'

const exemplar =
  'Exemplar programmed action plan for the people promise set up. Attention to flexible working, leaving interviews and talks.'
const priorities = 'Priorities for health and wellbeing and the principle of blended working are being rolled out'

test.each([
  ['the same sentence', exemplar, `Networks grow. ${exemplar}`, 2],
  ['one slip of the keyboard', exemplar, exemplar.replace('plan', 'pan'), 2],
  ['other case and punctuation', `${priorities}.`, `${priorities.toUpperCase()}!`, 1],
  ['one within the other', `${priorities}.`, `${priorities} on all sites. Staff have had help.`, 1],
  ['the other within the one', `${priorities} on all sites.`, `${priorities}.`, 1],
  ['a turn of phrase', 'All work is on track this quarter.', 'All work is on track this quarter.', 0],
  ['the same words but another figure', `${priorities} on 14 sites.`, `${priorities} on 15 sites.`, 0],
  [
    'shared words in another order',
    `${priorities}.`,
    'Blended working and the principle of wellbeing and health are rolled out for priorities being.',
    0,
  ],
  ['nothing', '', exemplar, 0],
])('%s', (_, text, other, shared) => {
  expect(sentencesShared(text, other)).toHaveLength(shared)
  expect(sentencesShared(other, text).length > 0).toBe(shared > 0)
})

test('pairs of rows are found whoever answers for them, each pair once', () => {
  const rows = [
    { id: 11, text: exemplar },
    { id: 12, text: 'Champions meet each month.' },
    { id: 13, text: `${priorities}.` },
    { id: 15, text: exemplar.replace('plan', 'pan') },
    { id: 27, text: `${priorities} on all sites.` },
  ]
  expect(rowsThatShare(rows).map(({ one, other }) => [one.id, other.id])).toEqual([
    [11, 15],
    [13, 27],
  ])
})

test('400 rows are compared as every pair would be', () => {
  const rows = Array.from({ length: 400 }, (_, n) => ({
    n,
    text:
      n % 50 === 7 ? exemplar : `Row ${n} tells of its own work in ward ${n}, and of what ${n} patients said about that work. It goes on.`,
  }))
  const same = rows.filter(({ n }) => n % 50 === 7)
  expect(rowsThatShare(rows)).toHaveLength((same.length * (same.length - 1)) / 2)
})
