import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'
import { Refused } from '../refused.ts'
import { drawnTable, rawPdf } from './pdf-fixture.ts'

const table = drawnTable([
  ['No', 'Name'],
  ['1', 'Wards'],
])
const pages = (count: number, content = table) => Array.from({ length: count }, () => ({ content }))
const read = (bytes: Uint8Array, caps = {}) => readDocument({ name: 'plan.pdf', bytes }, caps)
const refusalOf = (bytes: Uint8Array, caps = {}) =>
  read(bytes, caps).then(
    () => undefined,
    (error: unknown) => error,
  )

/** Many megabytes of drawing steps in few bytes. */
const bomb = (megabytes: number) => {
  const step = Buffer.from('0 0 m 9 9 l S '.repeat(80_000))
  return {
    content: '',
    packed: { filter: 'FlateDecode', bytes: deflateSync(Buffer.concat(Array.from({ length: megabytes }, () => step))) },
  }
}
/** Packed twice: a few kilobytes that unpack to eight hundred megabytes. */
const deepBomb = () => {
  const once = deflateSync(Buffer.alloc(800_000_000, 32), { level: 9 })
  return { content: '', packed: { filter: '[/FlateDecode/FlateDecode]', bytes: deflateSync(once, { level: 9 }) } }
}

test.each<[string, () => Uint8Array, string]>([
  ['a file cut short', () => rawPdf(pages(3)).subarray(0, 300), 'broken'],
  ['no page', () => rawPdf([]), 'broken'],
  ['more pages than are read', () => rawPdf(pages(301)), 'too large'],
  ['a password to open it', () => rawPdf(pages(1), { protection: { user: 'secret', owner: 'other' } }), 'protected'],
  ['no words at all, as a scan', () => rawPdf([{ content: '0 0 100 100 re f' }]), 'not a document'],
  ['only words a machine hid under a scan', () => rawPdf([{ content: 'BT /F 10 Tf 3 Tr 50 50 Td (Hidden) Tj ET' }]), 'not a document'],
  ['more drawing than a document has', () => rawPdf([bomb(12)]), 'too large|out of memory|out of time'],
  ['a stream that unpacks to eight hundred megabytes', () => rawPdf([deepBomb()]), 'out of memory|out of time|broken|not a document'],
])('refused: %s', { timeout: 60_000 }, async (_, make, reasons) => {
  const refusal = await refusalOf(make(), { seconds: 8 })
  expect(refusal).toBeInstanceOf(Refused)
  expect((refusal as Refused).reason).toMatch(new RegExp(`^(${reasons})$`))
  expect((refusal as Refused).message).toMatch(/^\S.{20,}\.$/)
})

test('time is capped', async () => {
  expect(await refusalOf(rawPdf(pages(200)), { seconds: 0.2 })).toMatchObject({ reason: 'out of time' })
})

test.each<[string, () => Uint8Array]>([
  ['protected against changes only', () => rawPdf(pages(1), { protection: { user: '', owner: 'other' } })],
  ['with a script to run when it opens', () => rawPdf(pages(1), { catalog: '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>' })],
  ['on a page five metres wide', () => rawPdf([{ content: table, box: '0 0 14400 14400' }])],
  [
    'beside ten thousand lines of a drawing',
    () =>
      rawPdf([
        { content: `${table}\n${Array.from({ length: 10_000 }, (_, i) => `300 ${i % 300} m 500 ${(i * 7) % 300} l S`).join('\n')}` },
      ]),
  ],
])('read: %s', { timeout: 30_000 }, async (_, make) => {
  const { grids } = await read(make())
  expect(grids[0]?.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['No', 'Name'],
    ['1', 'Wards'],
  ])
})

test('so many lines that they are a drawing are said to be one, and nothing is made of them', { timeout: 30_000 }, async () => {
  const lines = Array.from(
    { length: 5000 },
    (_, i) => `${(i * 3) % 590} ${Math.floor(i / 190) * 30} m ${(i * 3) % 590} ${Math.floor(i / 190) * 30 + 20} l S`,
  )
  const { problems } = await read(rawPdf([{ content: `${table}\n${lines.join('\n')}` }]))
  expect(problems.join()).toContain('So many lines on page 1')
})
