import { expect, test } from 'vitest'
import type { Answered, Engagement, Theme } from './foundation.ts'
import { answerOf, peopleInWords, themesInWords } from './told.ts'

const theme = (elementId: number | null, answer = ''): Theme => ({ id: 1, engagementId: 1, words: 'x', elementId, answer })
const asked = (people: number | null): Engagement => ({
  id: 1,
  versionId: 1,
  who: 'Staff',
  how: '',
  heldOn: '2019-10-01',
  people,
  illustrative: false,
})

test.each<[Theme[], string]>([
  [[], 'What was said is not written down yet.'],
  [[theme(4)], 'Of 1 thing said, 1 changed the strategy.'],
  [
    [theme(4), theme(null, 'No money'), theme(null)],
    'Of 3 things said, 1 changed the strategy, 1 did not, with the reason and 1 has no answer yet.',
  ],
])('what became of what was said: %#', (themes, words) => expect(themesInWords(themes)).toBe(words))

test.each<[Engagement[], string]>([
  [[asked(null)], '1 occasion; nobody counted who took part'],
  [[asked(40), asked(2)], '2 occasions, 42 people counted'],
  [[asked(40), asked(null)], '2 occasions, 40 people counted at 1 of them'],
])('a sum says what it leaves out: %#', (engagements, words) => expect(peopleInWords(engagements)).toBe(words))

test('what nothing answers to is named', () => {
  const held = (name: string, records: Answered['records']): Answered => ({
    framework: { id: 1, kind: 'driver', name, words: '', source: '', version: 1 },
    records,
  })
  expect(answerOf([]).strong).toContain('Nothing is written down')
  expect(answerOf([held('Long Term Plan', [{ kind: 'item', id: 1 }]), held('People Plan', [])])).toEqual({
    strong: 'The strategy is held against 2 things beyond itself.',
    words: 'Nothing answers to People Plan.',
  })
})
