import { expect, it } from 'vitest'
import { buildReading } from '../../documents/recognising/build-grid.ts'
import { recognise } from '../../documents/recognising/recognise.ts'
import { deliveryRecognisers } from './imports.ts'

const rowsOf = (drawn: string) => recognise(buildReading(drawn), deliveryRecognisers).tables[0]?.rows ?? []

it.each(['Declared', 'Declared status', 'Self-assessed', 'Self-assessed status'])(
  'takes the status from “%s”, never from “Earned”',
  (named) => {
    for (const order of [`${named} | Earned`, `Earned | ${named}`]) {
      const cells = order.startsWith('Earned') ? 'Green | Amber' : 'Amber | Green'
      const [row] = rowsOf(`| No | Topic | Aim | Update | SRO | ${order} |
      | 1 | Access | Shorter waits | Clinics added | Chief Operating Officer | ${cells} |`)
      expect(row?.fields.rag).toBe('amber')
    }
  },
)

it('takes no status where only what was earned is told', () => {
  const [row] = rowsOf(`| No | Topic | Aim | Update | SRO | Earned status | Movement |
    | 1 | Access | Shorter waits | Clinics added | Chief Operating Officer | Green | Amber |`)
  expect(row?.fields.rag ?? null).toBeNull()
})

it('parts a title from the aim beneath it, also a short one where the column shows it', () => {
  const rows = rowsOf(String.raw`| No | Item | Accountable | Declared | Update |
    | 1 | Access\nShorter waits for all | Chief Operating Officer | Amber | Clinics added |
    | 2 | Research\nJoin a network | Medical Director | Green | Joined |
    | 3 | Flow of patients\nand their discharge | Medical Director | Green | Begun |`)
  expect(rows.map(({ fields: { topic, aim } }) => [topic, aim ?? null])).toEqual([
    ['Access', 'Shorter waits for all'],
    ['Research', 'Join a network'],
    ['Flow of patients and their discharge', null],
  ])
})

it('asks where several lines of a topic may be a title alone or a title and its aim', () => {
  const [row] = rowsOf(String.raw`| No | Item | Accountable | RAG | Update |
    | 1 | Research\nJoin a network | Medical Director | Green | Joined |`)
  expect(row?.problems).toEqual(['The topic is told in several lines: check that its aim is not among them'])
})
