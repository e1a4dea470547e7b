import { expect, test } from 'vitest'
import { LineagePicture } from './lineage-picture.tsx'

const cards = [
  { key: 'a', column: 0, title: 'Single record', href: '/a' },
  { key: 'b', column: 1, title: 'Reaching out <script>', href: 'javascript:alert(1)', how: 'Refocused', facts: 'It went live.' },
  { key: 'c', column: 0, title: 'Ended', ended: 'Retired: done' },
]
const drawn = (columns: number) =>
  String(
    <LineagePicture
      label="What became of each"
      columns={Array.from({ length: columns }, (_, at) => ({ label: `Version ${at}` }))}
      families={[{ cards, strands: [{ from: 'a', to: 'b' }] }]}
    />,
  )

test('cards are real text in the order of their columns, and the lines between them are only drawn', () => {
  const html = drawn(2)
  expect(html.indexOf('Single record')).toBeLessThan(html.indexOf('Reaching out'))
  expect(html).toContain('<a href="/a">Single record</a>')
  expect(html).toContain('Retired: done')
  expect(html.match(/<path/g)).toHaveLength(1)
  expect(html).toMatch(/<span class="s-joins" aria-hidden="true">/)
  expect(html).toContain('aria-label="What became of each"')
})

test('words of people are never markup, and their addresses lead nowhere else', () => {
  expect(drawn(2)).not.toMatch(/<script>|javascript:/)
})

test('more columns than fit stand beneath one another', () => {
  expect(drawn(6)).toContain('of-6')
  expect(drawn(7)).toContain('is-upright')
})
