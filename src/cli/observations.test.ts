import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Misused } from './command.ts'
import { observationsCommand } from './observations.ts'

async function said(text: string, values: Record<string, boolean> = { 'dry-run': true }) {
  const file = join(mkdtempSync(join(tmpdir(), 'stepup-figures-')), 'figures.csv')
  writeFileSync(file, text)
  const lines: string[] = []
  const status = await observationsCommand.run({ values, positionals: [file], say: (line) => lines.push(line) })
  return { status, words: lines.join('\n') }
}

test('prints what a file of figures holds; status 0 where nothing stops', async () => {
  const { status, words } = await said('Ward,Month,Falls\nAsh,2024-08,3\nBeech,2024-08,*\n')
  expect(status).toBe(0)
  expect(words).toContain('“Falls” value of Falls')
  expect(words).toContain('2 figures read')
})

test('status 1 and the cell where something stops, as JSON too', async () => {
  const { status, words } = await said('Ward,Month,Falls\nAsh,2024-13,3\nBeech,2024-08,2\n', { 'dry-run': true, json: true })
  expect(status).toBe(1)
  const { findings, figures } = JSON.parse(words)
  expect(findings).toMatchObject([{ kind: 'no such period', severity: 'stops', cells: ['B2'] }])
  expect(figures).toMatchObject([{ measure: 'Falls', place: 'Beech', value: 2, status: 'given', at: 'C3' }])
})

test('a file that is refused is said to be, and nothing is brought in without a review', async () => {
  expect(await said('<html></html>')).toMatchObject({ status: 1, words: expect.stringContaining('web page') })
  await expect(said('Ward,Falls\n', {})).rejects.toThrow(Misused)
})
