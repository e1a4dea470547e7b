import { expect, test } from 'vitest'
import type { Firing } from './queries-firing.ts'
import { waitingLine } from './waiting-line.ts'

const firing = (name: string) =>
  ({ words: `${name} misses its target`, measure: { name }, place: 'Families', measureId: 4, placeId: 2, trigger: { rootId: 1 } }) as Firing

test('what fires takes one line of somebody’s work, however much it is, and says what to do', () => {
  expect(waitingLine([])).toEqual([])
  expect(waitingLine([firing('Falls')])).toMatchObject([
    { title: 'Falls in Families', stands: 'Falls misses its target', href: '/accountability/breaches/new?trigger=1&measure=4&place=2' },
  ])
  expect(waitingLine([firing('Falls'), firing('Sickness'), firing('Waits')])).toMatchObject([
    {
      title: '3 breaches of the accountability framework',
      stands: 'By the figures of today; the first: Falls misses its target',
      href: '/accountability',
    },
  ])
})
