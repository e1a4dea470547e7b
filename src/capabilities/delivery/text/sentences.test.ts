import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentencesIn } from './sentences.ts'

const split = (text: string) => sentencesIn(text).map((s) => s.text)

test.each([
  ['Visit on 20.09.22. Final action to close.', ['Visit on 20.09.22.', 'Final action to close.']],
  ['Spend fell to 7.9% of pay. We remain above 6.5%.', ['Spend fell to 7.9% of pay.', 'We remain above 6.5%.']],
  ['Partners, e.g. Schools, agreed. Dr. Patel leads.', ['Partners, e.g. Schools, agreed.', 'Dr. Patel leads.']],
  ['Due by end Sept. 2024. Then closed.', ['Due by end Sept. 2024.', 'Then closed.']],
  ['• Panel started\n• Training done\n- Audit next', ['Panel started', 'Training done', 'Audit next']],
  ['1. Plan agreed 2. Team in post', ['Plan agreed 2.', 'Team in post']],
  ['2) Plan agreed\n3) Team in post', ['Plan agreed', 'Team in post']],
  ['The plan was agreed by\nthe board in May', ['The plan was agreed by\nthe board in May']],
  [
    'By 30 November 2024: seven nurses start;\nBy 31 January 2025: cap kept',
    ['By 30 November 2024: seven nurses start;', 'By 31 January 2025: cap kept'],
  ],
  ['Is it done? Yes! “All of it.” Good', ['Is it done?', 'Yes!', '“All of it.”', 'Good']],
  ['No full stop at the end', ['No full stop at the end']],
  [' \n • \n ...', []],
])('%j', (text, sentences) => {
  expect(split(text)).toEqual(sentences)
})

test('every sentence stands where it says it stands, in order, and no letter is lost', () => {
  const piece = fc.constantFrom('We met. ', 'Plan 2. Go', '\n', '• ', '20.09.22 ', 'e.g. ', 'x', '? ', ' (a) ', 'Now', '– ', '1) ')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('')
      const found = sentencesIn(text)
      for (const [at, s] of found.entries()) {
        expect(text.slice(s.index, s.index + s.text.length)).toBe(s.text)
        expect(s.index).toBeGreaterThanOrEqual(at === 0 ? 0 : (found[at - 1]?.index ?? 0) + (found[at - 1]?.text.length ?? 0))
      }
      expect(
        found
          .map((s) => s.text)
          .join('')
          .match(/Now/g)?.length ?? 0,
      ).toBe(text.match(/Now/g)?.length ?? 0)
    }),
  )
})
