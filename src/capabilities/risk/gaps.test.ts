import { expect, test } from 'vitest'
import { type AskedRisk, gapsOfRisks } from './gaps.ts'

const risk = (given: Partial<AskedRisk>): AskedRisk => ({
  ...{
    id: 4,
    number: '01',
    title: 'We cannot staff our wards',
    ownerPostId: 7,
    owner: 'Director of Nursing',
    goalId: 2,
    closedOn: null,
    reviewOn: null,
  },
  ...given,
})

test.each([
  ['owned, held and under a goal', risk({}), []],
  ['of no owner', risk({ ownerPostId: null, owner: null }), ['Risks with no owner']],
  ['of an owner only a paper names', risk({ ownerPostId: null, owner: 'CFO' }), ['Risks with no owner']],
  ['of a vacant post', risk({ ownerPostId: 8 }), ['Risks whose post is vacant']],
  ['under no goal', risk({ goalId: null }), ['Risks to no goal']],
  ['of neither', risk({ goalId: null, ownerPostId: null }), ['Risks with no owner', 'Risks to no goal']],
  ['closed, of neither', risk({ goalId: null, ownerPostId: null, closedOn: '2024-01-01' }), []],
])('a risk %s', (_, given, kinds) => expect(gapsOfRisks([given], new Set([7]), '2024-10-15').map((gap) => gap.kind)).toEqual(kinds))

test('a gap says whose it is to close and keeps its key from week to week', () => {
  const [owner, goal] = gapsOfRisks([risk({ goalId: null }), risk({ id: 5, ownerPostId: null, owner: 'CFO' })], new Set([7]), '2024-10-15')
  expect(owner).toMatchObject({ key: 'risk without an owner:risk:5', closer: null, of: 2, words: expect.stringContaining('“CFO”') })
  expect(goal).toMatchObject({ key: 'risk to no goal:risk:4', closer: { postId: 7, title: 'Director of Nursing' }, href: '/risks/4/edit' })
})
