import { expect, test } from 'vitest'
import { Table } from './table.tsx'

const rows = [{ name: 'One', score: 20 }]
const draw = (given: typeof rows) =>
  String(
    <Table
      caption="Things"
      empty="Nothing yet. The next is due on 1 May 2025."
      rows={given}
      columns={[
        { label: 'Name', cell: (row) => row.name, sort: { href: '?sort=name', order: 'descending' } },
        { label: 'Score', cell: (row) => row.score, number: true, sort: { href: 'javascript:alert(1)' } },
        { label: 'Action', cell: () => 'Mend', unseen: true },
      ]}
    />,
  )

test('each cell carries its heading, so a phone can show a row as lines', () => {
  expect(draw(rows)).toContain('<td role="cell" class="num" data-l="Score">20</td>')
  expect(draw(rows)).toContain('<th scope="row" role="rowheader">One</th>')
})

test('a heading that sorts is a link that says the order', () => {
  expect(draw(rows)).toContain('aria-sort="descending"><a href="?sort=name">Name</a>')
  expect(draw(rows)).toContain('aria-sort="none"><a>Score</a>')
})

test('without rows there is no table, but words', () => {
  expect(draw([])).toBe('<p class="s-empty">Nothing yet. The next is due on 1 May 2025.</p>')
})
