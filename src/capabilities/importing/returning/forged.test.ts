import { expect } from 'vitest'
import { type Browser, journey } from '../../../../tests/support.ts'
import { accepted, broughtIn, wordsOf } from '../test-support.ts'
import { asFile, edited, heldPapers, type Paper, takenAway } from './test-paper.ts'

const wards = 'Move nobody between wards after nine'
const changedPaper = (paper: Paper) => edited(paper, wards, { focus: 'No transfers at night' })

async function shown(lead: Browser, text: string): Promise<{ review: string; page: string }> {
  const review = await broughtIn(lead, 'back.csv', text)
  return { review, page: wordsOf(await lead.read(review)) }
}

const written = async (paper: Paper) => (await asFile(paper, 'csv')).toString()

journey('a file of another trust: its marks mean nothing and its rows are matched by words', async (world) => {
  const { lead, plan } = await heldPapers(world)
  const paper = await takenAway(lead, plan)
  const theirs = { ...changedPaper(paper), identity: { ...paper.identity, trust: 'RZZ' } }
  const { page } = await shown(lead, await written({ ...theirs, rows: theirs.rows.map((row) => ({ ...row, ref: 'item:1' })) }))
  expect(page).toContain('This file was written for another trust, RZZ.')
  expect(page).toContain('Focus: [removed] Fewer [added] No transfers at night')
  expect(page).not.toContain('When the file was written')
})

journey('a row marked as an item that nobody holds is asked, never applied', async (world) => {
  const { lead, plan } = await heldPapers(world)
  const paper = changedPaper(await takenAway(lead, plan))
  const text = (await written(paper))
    .replace(`${paper.rows[0]?.ref} ·`, 'item:999999 ·')
    .replace(`${paper.rows[1]?.ref} ·`, '<b>item:1</b> ·')
  const { review, page } = await shown(lead, text)
  expect(page).toContain('The row says it is an item that is not held')
  expect(page).toContain('The row was put into the file, in the words of an item already held')
  expect(page).toContain('0 of 3 rows are ready. 2 need your decision.')
  expect((await accepted(lead, review)).status).toBe(409)
  const items = await world.database.owner.selectFrom('items').where('trust_id', '=', world.trustId).orderBy('id').select('focus').execute()
  expect(items.map(({ focus }) => focus)).toEqual(['Fewer transfers at night', 'Quiet hours', 'Local work'])
})

journey('a row overwritten with quite another thing is asked', async (world) => {
  const { lead, plan } = await heldPapers(world)
  const paper = edited(await takenAway(lead, plan), wards, { outcome: 'Buy a helicopter', focus: 'Flying' })
  const { review, page } = await shown(lead, await written(paper))
  expect(page).toContain('The row says it is an item of quite other words')
  const field = /name="(row\|[^"]*\|take)" value="new"/.exec(await lead.read(review))?.[1] ?? ''
  await lead.post(`${review}/decisions`, { [field]: 'new' })
  expect((await accepted(lead, review)).status).toBe(303)
  const items = await world.database.owner.selectFrom('items').where('trust_id', '=', world.trustId).orderBy('id').select('title').execute()
  expect(items.map(({ title }) => title)).toContain(wards)
  expect(items.at(-1)?.title).toBe('Buy a helicopter')
  const again = await shown(lead, await written(paper))
  expect(again.page).not.toContain('is new.')
})

journey('a row copied with its mark, to be another one, is asked beside the one it was copied from', async (world) => {
  const { lead, plan } = await heldPapers(world)
  const paper = await takenAway(lead, plan)
  const [first] = paper.rows as [Paper['rows'][number]]
  const copy = { ...first, cells: { ...first.cells, outcome: { text: 'Move nobody between wards before six' } } }
  const { page } = await shown(lead, await written({ ...paper, rows: [...paper.rows, copy] }))
  expect(page).toContain('0 of 4 rows are ready. 2 need your decision.')
})

journey('a file whose day cannot be is not believed, and asks of every difference', async (world) => {
  const { lead, plan } = await heldPapers(world)
  const paper = changedPaper(await takenAway(lead, plan))
  const at = '2099-01-01T00:00:00.000000Z'
  const { page } = await shown(lead, await written({ ...paper, identity: { ...paper.identity, at } }))
  expect(page).toContain('This file was written here, but when cannot be told.')
  expect(page).toContain('Focus differs from the records, and which is newer cannot be told')
  expect(page).toContain('When the file was written cannot be told')
})

journey('a file written before the record was there asks what its rows are', async (world) => {
  const { lead, plan, register } = await heldPapers(world)
  for (const [address, words] of [
    [plan, 'The row says it is an item that was not there yet when the file was written'],
    [register, 'The row says it is a risk that was not there yet when the file was written'],
  ] as const) {
    const paper = await takenAway(lead, address)
    const early = { ...paper, identity: { ...paper.identity, at: '2020-01-01T00:00:00.000000Z' } }
    expect((await shown(lead, await written(early))).page).toContain(words)
  }
})

journey('a risk’s mark on another risk’s words, or on one closed, is asked', async (world) => {
  const { lead, register } = await heldPapers(world)
  const paper = await takenAway(lead, register)
  const swapped = { ...paper, rows: paper.rows.map((row, at) => ({ ...row, ref: paper.rows[1 - at]?.ref })) }
  expect((await shown(lead, await written(swapped))).page).toContain('The row says it is a risk of quite another title')
  const gone = { ...paper, rows: paper.rows.map((row) => ({ ...row, ref: row.ref === paper.rows[0]?.ref ? 'risk:999999' : row.ref })) }
  expect((await shown(lead, await written(gone))).page).toContain('The row says it is a risk that is closed, or not held')
})
