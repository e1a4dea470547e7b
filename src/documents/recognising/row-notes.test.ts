import { expect, test } from 'vitest'
import { buildGrid, buildReading } from './build-grid.ts'
import { recognise } from './recognise.ts'
import type { Recogniser } from './recogniser.ts'

const things: Recogniser = {
  kind: 'things',
  fields: [
    { name: 'thing', called: ['thing'] },
    { name: 'state', called: ['state'] },
  ],
  certain: (has) => has('thing') && has('state'),
  keys: ['thing'],
  read: ({ columns }) => ({ fields: { thing: columns.thing?.[0]?.cell.text ?? null }, problems: ['Its own problem'] }),
}

test('what is noted of how a row was read stands first among its problems', () => {
  const grid = {
    ...buildGrid('|Thing|State|\n|Lamps|Lit in all the rooms|\n|Doors|Shut in the evening|'),
    rowNotes: { 2: 'Joined from pages 1 and 2' },
  }
  const { tables } = recognise(buildReading(grid), [things])
  expect(tables[0]?.rows.map(({ problems }) => problems)).toEqual([['Its own problem'], ['Joined from pages 1 and 2', 'Its own problem']])
})
