import { expect, test } from 'vitest'
import { MilestoneLine, type Point, placeOfDay } from './milestone-line.tsx'

const year = { from: '2024-04-01', to: '2025-03-31' } as const
const approved: Point = { name: 'Policy approved', on: '2024-04-30', words: 'Done 30 April', state: 'done' }
const audited: Point = { name: 'Services audited', on: '2024-11-29', words: 'Due 29 November', state: 'due', href: '/milestones/2' }

test.each([
  ['2024-04-01', 0],
  ['2024-10-01', 50],
  ['2025-03-31', 99.5],
  ['2024-03-01', -8.5],
  ['2025-04-01', 100],
] as const)('%s stands at %d of the year', (day, place) => expect(placeOfDay(day, year.from, year.to)).toBe(place))

test('points stand in order of day with today among them, over the months', () => {
  const html = String(<MilestoneLine {...year} points={[audited, approved]} today="2024-10-15" />)
  expect([...html.matchAll(/<b>(?:<a[^>]*>)?([^<]+)/g)].map(([, name]) => name)).toEqual(['Policy approved', 'Today', 'Services audited'])
  expect([...html.matchAll(/<span>(\w+)<\/span>/g)].map(([, month]) => month).join(' ')).toBe(
    'Apr May Jun Jul Aug Sep Oct Nov Dec Jan Feb Mar',
  )
  expect(html).toContain('class="done x16 w140"')
  expect(html).not.toContain('style=')
})

test.each([
  ['a name of 200 letters', { ...approved, name: 'long '.repeat(40) }],
  ['a day outside the year', { ...approved, on: '2023-01-01' as const }],
  ['two points on one day', audited],
])('the list stands upright for %s', (_, point) => {
  const html = String(<MilestoneLine {...year} points={[point, audited]} />)
  expect(html).toContain('<ol class="s-mile">')
  expect(html).not.toContain('aria-hidden')
})
