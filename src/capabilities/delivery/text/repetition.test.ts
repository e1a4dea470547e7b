import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repetitionOf } from './repetition.ts'

const strategy = 'The trust has a data strategyfrom 2020-2024. We are now bringing it up to date, in line with what the region has agreed.'

test.each([
  ['identical', 'Plans for the green estate continue as agreed.', 'Plans for the green estate continue as agreed.', 'same'],
  [
    'other case and punctuation',
    'PLANS for the green estate continue - as agreed',
    'Plans for the green estate continue as agreed.',
    'same',
  ],
  [
    'only the month moved',
    'The panel meets weekly and reports in October 2024.',
    'The panel meets weekly and reports in September 2024.',
    'same',
  ],
  [
    'order turned round',
    'Training is under way. Directors attend the local board.',
    'Directors attend the local board. Training is under way.',
    'same',
  ],
  ['part of the old, nothing new', 'Directors attend the local board.', 'Directors attend the local board. Training is under way.', 'same'],
  [
    'repeated, mended a typing slip, added to',
    `${strategy.replace('strategyfrom', 'strategy from')} We chair the design group. Wards and hospital can now see one record.`,
    strategy,
    'extended',
  ],
  ['one more sentence that says nothing more', `${strategy} Noted.`, strategy, 'same'],
  [
    'half kept without full stops',
    'Our response now beats the two hour standard We belong to the community response team which keeps people out of hospital and at home',
    'Falls are fewer in homes. We have money for virtual wards. We belong to the community response team which keeps people out of hospital and at home',
    'mostly the same',
  ],
  [
    'sentences turned round, one dropped, three words put in',
    'The trust knows how much the air and the climate matter to health. The trust wrote a green plan alongside local partners which says how it will reach net zero by using less power and less gas in every building.',
    'The trust wrote a green plan which says how it will reach net zero by using less power and less gas in every building. The trust knows how much the air and the climate matter to health. There is little data so far.',
    'mostly the same',
  ],
  ['wholly new', 'Seven nurses started in post.', 'We are planning to recruit overseas.', 'new'],
  ['a changed figure is news', 'The share of records complete rose to 81%.', 'The share of records complete rose to 79%.', 'new'],
  ['a not is news', 'The policy is not in use in all three directorates.', 'The policy is in use in all three directorates.', 'new'],
  ['nothing before', 'Seven nurses started.', '', 'new'],
  ['nothing now', '', 'Seven nurses started.', 'new'],
])('%s', (_, now, earlier, expected) => {
  expect(repetitionOf(now, earlier).class).toBe(expected)
})

test('it names the sentences that are repeated', () => {
  const found = repetitionOf(
    'Waits fell from 1,330 to 1,212. Directorates meet every fortnight to agree actions.',
    'Directorates meet every fortnight to agree actions.',
  )
  expect(found.repeated.map((s) => s.text)).toEqual(['Directorates meet every fortnight to agree actions.'])
  expect(found.share).toBeGreaterThan(0.4)
  expect(found.share).toBeLessThan(0.7)
})

const sentence = fc
  .array(fc.constantFrom('ward', 'nurse', 'audit', 'plan', 'beds', 'waits', 'fell', 'rose', 'board'), { minLength: 2, maxLength: 12 })
  .map((w) => `${w.join(' ')}.`)

test('a text against itself is always the same, and the share is always a share', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), fc.array(sentence, { maxLength: 5 }), (a, b) => {
      expect(repetitionOf(a.join(' '), a.join(' ')).class).toBe('same')
      const { share } = repetitionOf(a.join(' '), b.join(' '))
      expect(share >= 0 && share <= 1).toBe(true)
    }),
  )
})
