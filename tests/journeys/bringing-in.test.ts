import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type Manner, press, walk, words } from './walk.ts'

const { served, as } = walk()

const header = ['Theme', 'Focus', 'Outcome', 'How we will know', 'Q1 update', 'RAG', 'Due', 'SRO']
const rows = [
  [
    'Calm wards',
    'Fewer moves at night',
    'Move nobody between wards after nine',
    'Moves counted',
    'Agreed on two wards.',
    'Green',
    '31 March 2025',
    'Director of Nursing',
  ],
  [
    'Calm wards',
    'Quiet hours',
    'Keep quiet hours on every ward',
    'Ward audit',
    'Posters are printed.',
    'Amber',
    '31 December 2024',
    'Director of Nursing',
  ],
]

const asWord = (): Promise<Buffer> => {
  const cells = (row: string[]) => new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) })
  return Packer.toBuffer(
    new Document({ sections: [{ children: [new Paragraph('Delivery plan 2024/25'), new Table({ rows: [header, ...rows].map(cells) })] }] }),
  )
}

const asText = (name: string): string =>
  [header, ...rows.map((row) => row.map((cell) => cell.replace('on every ward', `on ${name}`)))].map((row) => row.join('\t')).join('\n')

/** Chooses a new plan with this name and the period of what was said, accepts the rows, and comes to the receipt. */
async function accept(page: Page, name: string): Promise<void> {
  await openFolds(page)
  await page.getByLabel(/which plan/).selectOption('new')
  await page.getByLabel('Name of the new plan').fill(name)
  await fillDay(page, 'Its first day', ['1', '4', '2024'])
  await fillDay(page, 'Its last day', ['31', '3', '2025'])
  for (const need of await page.getByLabel(/which period/).all())
    await need.selectOption(await need.locator('option', { hasText: 'Q1 2024/25' }).first().getAttribute('value'))
  await press(page, page.getByRole('button', { name: 'Save where it goes' }))
  await press(page, page.getByRole('button', { name: /^Import \d+ row/ }))
}

async function fillDay(page: Page, group: string, parts: readonly string[]): Promise<void> {
  for (const [at, part] of ['Day', 'Month', 'Year'].entries())
    await page
      .getByRole('group', { name: group })
      .getByLabel(part)
      .fill(parts[at] ?? '')
}

async function openFolds(page: Page): Promise<void> {
  const closed = page.locator('main details:not([open]) > summary:visible')
  for (let most = 40; most > 0 && (await closed.count()) > 0; most--) await closed.first().click()
}

/** Takes a column for what it is, where it was left out. */
async function mendColumn(page: Page, column: string, field: string): Promise<void> {
  await openFolds(page)
  const choice = page.getByLabel(new RegExp(`“${column}”, is`)).first()
  await choice.selectOption({ label: field })
  await press(page, page.getByRole('button', { name: 'Read again with these columns' }))
}

describe('a plan is brought in, mended, accepted and undone', () => {
  const ways: [string, Manner, 'file' | 'text'][] = [
    ['from a Word file, with scripts', { scripts: true, width: 1280 }, 'file'],
    ['from pasted text, without scripts on a telephone', { scripts: false, width: 375 }, 'text'],
  ]
  for (const [how, manner, from] of ways)
    test(how, async () => {
      const page = await as('Head of Governance', manner)
      await page.goto(`${served().address}/imports/new`)
      if (from === 'file')
        await page
          .getByLabel('Upload a file')
          .setInputFiles({ name: 'Delivery plan.docx', mimeType: 'application/octet-stream', buffer: await asWord() })
      else await page.getByLabel(/paste the text/).fill(asText('two wards'))
      await press(page, page.getByRole('button', { name: 'Read and review' }))
      expect(await words(page)).toMatch(/row/)
      await mendColumn(page, 'How we will know', 'Left out')
      await accept(page, `Plan from a ${from}`)
      expect(await words(page), page.url()).toMatch(/rows? imported/)
      await press(page, page.getByRole('button', { name: 'Undo this import' }))
      expect(await words(page)).toMatch(/The import was undone/)
    })
})
