import { expect, test } from 'vitest'
import { differencesBetween } from './compare-editions.ts'
import { factsWith, standingWith, updateWith } from './facts-fixture.ts'
import { progressReport } from './progress-report.ts'

const first = progressReport(factsWith({ edition: { number: 1, on: '2024-10-20', reason: '' } }))

test('the same words are no difference, whatever the day and the edition', () => {
  const again = progressReport(
    factsWith({ edition: { number: 2, on: '2024-10-25', reason: '' }, on: '2024-10-25', history: { entries: 20, head: 'cd'.repeat(32) } }),
  )
  expect(differencesBetween(first, again)).toEqual([])
})

test('names the cell and gives both texts', () => {
  const standings = [standingWith({ update: updateWith({ text: 'Clinics run on Sundays.' }) })]
  expect(differencesBetween(first, progressReport(factsWith({ standings })))).toContainEqual({
    where: 'Items: Access, Shorter waits: update',
    before: 'Clinics run on Saturdays since August.',
    after: 'Clinics run on Sundays.',
  })
})

test('a row that went has no words after, and one that came none before', () => {
  const gone = differencesBetween(first, progressReport(factsWith({ risks: [] })))
  expect(gone).toContainEqual({
    where: 'Board assurance framework extract: Good access, People wait too long: now',
    before: '20',
    after: '',
  })
  const came = differencesBetween(progressReport(factsWith({ risks: [] })), first)
  expect(came).toContainEqual({
    where: 'Board assurance framework extract: Good access, People wait too long: now',
    before: '',
    after: '20',
  })
})
