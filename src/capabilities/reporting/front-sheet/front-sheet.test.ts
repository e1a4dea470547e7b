import { expect, test } from 'vitest'
import { differencesBetween } from '../compare-editions.ts'
import { factsWith, standingWith } from '../facts-fixture.ts'
import { noticesIn } from '../notices.ts'
import { progressReport } from '../progress-report.ts'
import { claimAgainst, claimIn } from './claims.ts'
import { askedInWords, type FrontSheet, mayWriteSheet, missingIn } from './front-sheet.ts'

const sheet: FrontSheet = {
  purpose: 'To show the quarter.',
  asked: 'assurance',
  decisionWords: '',
  sponsorPostId: 1,
  sponsor: 'Chief Executive',
  authorPostId: 2,
  author: 'Director of Strategy',
  summary: 'Two items are late.',
  consideredBy: 'Executive team',
  version: 1,
}

test.each([
  ['All items are on track.', 'All items are on track'],
  ['Everything is going as planned', 'Everything is going as planned'],
  ['Every other item is on plan.', 'Every other item is on plan'],
  ['We are fully on track.', 'fully on track'],
  ['All Q1 targets have been met.', 'All Q1 targets have been met'],
  ['There are no concerns to report.', 'There are no concerns'],
  ['Not all items are on track.', undefined],
  ['Nearly all items are on plan.', undefined],
  ['All items but two are on track.', undefined],
  ['All staff were told. The plan is on track.', undefined],
  ['Two items are late.', undefined],
  ['', undefined],
])('“%s” claims %s', (summary, claim) => expect(claimIn(summary)).toBe(claim))

test('a claim is held against what is declared and what the records support', () => {
  const statuses = [
    { declared: 'amber', earned: 'red' },
    { declared: 'green', earned: 'cannot tell' },
    { declared: 'green', earned: 'green' },
  ] as const
  expect(claimAgainst('All items are green.', statuses)).toBe(
    '“All items are green” stands beside 1 amber as declared; 1 red and 1 cannot tell by the records.',
  )
  expect(claimAgainst('All items are green.', [{ declared: 'green', earned: 'green' }])).toBeUndefined()
  expect(claimAgainst('Two items are late.', statuses)).toBeUndefined()
})

test('what a sheet leaves unsaid, in its order', () => {
  expect(missingIn(sheet)).toEqual([])
  expect(missingIn({ ...sheet, asked: 'decision', sponsor: null, summary: ' ' })).toEqual([
    'the decision asked',
    'its sponsor',
    'the author’s summary',
  ])
  expect(askedInWords({ asked: 'decision', decisionWords: 'Agree the plan.' })).toBe('Decision: Agree the plan.')
})

test.each([
  ['whoever keeps the papers', sheet, { keepsPapers: true, postIds: [] }, true],
  ['the author', sheet, { keepsPapers: false, postIds: [2] }, true],
  ['the sponsor', sheet, { keepsPapers: false, postIds: [1] }, false],
  ['anybody before an author is named', { authorPostId: null }, { keepsPapers: false, postIds: [2] }, false],
  ['anybody before it is begun', undefined, { keepsPapers: false, postIds: [2] }, false],
])('who writes: %s', (_name, about, who, may) => expect(mayWriteSheet(about, who)).toBe(may))

test('the sheet stands first, and the records begin under a heading of their own', () => {
  const { blocks } = progressReport(factsWith({ front: { ...sheet, consideredBy: '' } }))
  expect(blocks[0]).toMatchObject({ kind: 'table', caption: 'Front sheet, in the words of its author' })
  expect(blocks[1]).toMatchObject({ kind: 'heading', text: 'What the records say' })
  expect(JSON.stringify(blocks[0])).toContain('Not said.')
  expect(progressReport(factsWith()).blocks[0]).toMatchObject({ kind: 'paragraph', role: 'lead' })
})

test('a critical reader notices a summary that claims more than the records, and what is unsaid', () => {
  const facts = factsWith({
    standings: [standingWith({ declared: 'amber', earned: 'amber' })],
    front: { ...sheet, summary: 'Everything is on track.', sponsor: null },
  })
  expect(noticesIn(facts).slice(0, 2)).toMatchObject([
    {
      title: 'The author’s summary claims more than the records',
      words: '“Everything is on track” stands beside 1 amber as declared; 1 amber by the records.',
    },
    { title: 'The front sheet leaves 1 thing unsaid', words: 'It does not say its sponsor.' },
  ])
})

test('a later edition says what changed on the sheet', () => {
  const [before, after] = ['Two items are late.', 'Three items are late.'].map((summary) =>
    progressReport(factsWith({ front: { ...sheet, summary } })),
  )
  if (!before || !after) throw new Error('two papers')
  expect(differencesBetween(before, after)).toEqual([
    {
      where: 'Front sheet, in the words of its author, The author’s summary: what is said',
      before: 'Two items are late.',
      after: 'Three items are late.',
    },
  ])
})
