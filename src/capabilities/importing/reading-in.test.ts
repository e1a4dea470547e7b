import { expect } from 'vitest'
import { journey, newWorld } from '../../../tests/support.ts'
import { excelFile, wordFile } from '../../documents/reading/office-fixture.ts'
import { accepted, broughtIn, pasted, trustWithCalendar, wordsOf } from './test-support.ts'

const cells = (row: readonly string[]) => row.map((text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`).join('')
const table = (rows: readonly (readonly string[])[]) => `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
const sheet = (rows: readonly (readonly string[])[], hidden: readonly number[] = []) =>
  `<sheetData>${rows.map((row, r) => `<row r="${r + 1}"${hidden.includes(r + 1) ? ' hidden="1"' : ''}>${row.map((text, i) => `<c r="${String.fromCharCode(65 + i)}${r + 1}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`).join('')}</sheetData>`

const plan = [
  ['Theme', 'Outcome', 'Q2 2024/25 update', 'RAG', 'SRO'],
  ['Calm wards', 'Keep quiet hours on every ward', 'Posters printed.', 'Green', 'Director of Nursing'],
  ['Good neighbours', 'Offer forty apprenticeships', 'Nineteen places filled.', 'Red', 'Head of Estates'],
]
const legend = [
  ['Colour', 'Meaning'],
  ['Red', 'Off track'],
  ['Green', 'On track'],
]

journey('a Word plan with a legend: the legend is left out, and a person may say otherwise', async (world) => {
  const lead = await trustWithCalendar(world)
  const review = await broughtIn(lead, 'Plan 2024-25.docx', await wordFile(`${table(plan)}<w:p/>${table(legend)}`))
  const page = wordsOf(await lead.read(review))
  expect(page).toContain('2 tables, read as delivery plan; 1 left out')
  expect(page).toContain('It is left out. Say what it is to bring it in.')
  expect(page).toContain('2 of 2 rows are ready.')
  await lead.post(`${review}/columns`, { 'kind|1': 'delivery-plan' })
  await lead.post(`${review}/columns`, { 'column|1|1': 'outcome' })
  expect(wordsOf(await lead.read(review))).not.toContain('1 left out')
  await lead.post(`${review}/columns`, { 'kind|1': 'unknown' })
  expect((await accepted(lead, review)).status).toBe(303)
  const origin = await world.database.owner
    .selectFrom('provenance')
    .where('trust_id', '=', world.trustId)
    .where('field', '=', 'title')
    .orderBy('id')
    .select('at')
    .execute()
  expect(origin.map((o) => o.at)).toEqual(['table 1 row 2, “Outcome”', 'table 1 row 3, “Outcome”'])
})

journey('an Excel plan: hidden rows are warned of, every value remembers its cell, wrong columns are mended by hand', async (world) => {
  const lead = await trustWithCalendar(world)
  const odd = [['Theme', 'Outcome', 'Q2 2024/25 update', 'RAG', 'Thoughts'], ...plan.slice(1)]
  const review = await broughtIn(lead, 'Plan 2024-25.xlsx', await excelFile(sheet(odd, [3])))
  const page = await lead.read(review)
  expect(wordsOf(page)).toMatch(/hidden/i)
  expect(page).toContain('name="column|0|4"')
  await lead.post(`${review}/columns`, { 'column|0|4': 'sro', 'column|0|0': '' })
  expect(wordsOf(await lead.read(review))).toContain('2 accountable roles')
  await lead.post(`${review}/decisions`, { 'name|role|Head of Estates': 'create', 'row|Plan!A2|take': 'leave' })
  expect(wordsOf(await lead.read(review))).toContain('1 of 2 rows is ready. 1 is new, and 1 is left out.')
  await accepted(lead, review)
  const item = await world.database.owner
    .selectFrom('items')
    .innerJoin('posts', (join) => join.onRef('posts.id', '=', 'accountable_post_id').onRef('posts.trust_id', '=', 'items.trust_id'))
    .where('items.trust_id', '=', world.trustId)
    .select(['items.id', 'items.title', 'posts.title as post', 'theme_as_written'])
    .executeTakeFirstOrThrow()
  expect(item).toMatchObject({ title: 'Offer forty apprenticeships', post: 'Head of Estates', theme_as_written: null })
  const origins = await world.database.owner
    .selectFrom('provenance')
    .where('trust_id', '=', world.trustId)
    .orderBy('id')
    .select(['field', 'at', 'as_written'])
    .execute()
  expect(origins).toContainEqual({ field: 'accountableAsWritten', at: 'Plan!E3', as_written: 'Head of Estates' })
  expect(origins).toContainEqual({ field: 'text', at: 'Plan!C3', as_written: 'Nineteen places filled.' })
  const receipt = wordsOf(await lead.read(`${review}/receipt`))
  expect(receipt).toContain('Plan!A2 Keep quiet hours on every ward: left out by decision')
})

journey('a register: a score alone keeps its degrees unknown, the stated direction is kept, and undo takes it back', async (world) => {
  const lead = await trustWithCalendar(world)
  const review = await pasted(
    lead,
    'BAF No\tRisk title\tCurrent score\tDirection\tTarget score\n01\tBeds run short in winter\t20\t↑\t12\n02\tStaff leave faster than they come\t15\tStatic\t\n',
  )
  expect(wordsOf(await lead.read(review))).toContain('Choose the period of the scores')
  const q2 = await world.database.owner
    .selectFrom('periods')
    .where('trust_id', '=', world.trustId)
    .where('label', '=', 'Q2 2024/25')
    .select('id')
    .executeTakeFirstOrThrow()
  await lead.post(`${review}/target`, { 'period|baf||1': String(q2.id) })
  expect(wordsOf(await lead.read(review))).toContain('2 of 2 rows are ready. 2 are new.')
  expect((await accepted(lead, review)).status).toBe(303)
  const scores = () =>
    world.database.owner
      .selectFrom('risk_scores')
      .where('trust_id', '=', world.trustId)
      .orderBy('id')
      .select(['score', 'likelihood', 'consequence', 'stated_direction'])
      .execute()
  expect(await scores()).toEqual([
    { score: 20, likelihood: null, consequence: null, stated_direction: '↑' },
    { score: 15, likelihood: null, consequence: null, stated_direction: 'Static' },
  ])
  const targets = await world.database.owner
    .selectFrom('risks')
    .where('trust_id', '=', world.trustId)
    .orderBy('number')
    .select(['target_score', 'target_likelihood'])
    .execute()
  expect(targets).toEqual([
    { target_score: 12, target_likelihood: null },
    { target_score: null, target_likelihood: null },
  ])
  expect((await lead.post(`${review}/undoing`)).status).toBe(303)
  expect(await scores()).toEqual([])
})

journey('what cannot be read is refused on the form, in words, and nothing is kept', async (world) => {
  const lead = await trustWithCalendar(world)
  const sent: [string, Record<string, string | File>, RegExp][] = [
    ['nothing', { text: '' }, /Select a file, or paste the text/],
    ['a lock file', { file: new File(['x'], '~$Plan.docx'), text: '' }, /[Cc]lose|lock/],
    ['a broken file', { file: new File(['PK\u0003\u0004 broken'], 'Plan.docx'), text: '' }, /./],
    [
      'macros',
      { file: new File([(await wordFile('', { more: { 'word/vbaProject.bin': 'x' } })) as never], 'Plan.docx'), text: '' },
      /[Mm]acro/,
    ],
    ['no table', { text: 'Only a sentence without any table in it' }, /No table/],
    ['too much text', { text: 'a | b | c\n'.repeat(210_000) }, /longer than 2 MB/],
  ]
  for (const [what, form, words] of sent) {
    const answer = await lead.upload('/imports', form)
    expect(answer.status, what).toBe(422)
    expect(await answer.text(), what).toMatch(words)
  }
  expect(wordsOf(await lead.read('/imports'))).toContain('No file has been brought in yet.')
  expect((await lead.get('/imports/new')).status).toBe(200)
})

journey('imports stay within their trust and with those who may', async (world) => {
  const lead = await trustWithCalendar(world)
  const review = await pasted(lead, plan.map((row) => row.join('\t')).join('\n'))
  const other = await newWorld()
  const stranger = await trustWithCalendar(other)
  expect((await stranger.get(review)).status).toBe(404)
  expect((await stranger.post(`${review}/acceptance`)).status).toBe(404)
  const analyst = await world.as('analyst')
  expect((await analyst.get(review)).status).toBe(200)
  expect(await analyst.read(review)).not.toContain('/acceptance')
  expect((await analyst.post(`${review}/acceptance`)).status).toBe(403)
  expect((await (await world.as('ward manager')).get('/imports')).status).toBe(403)
  expect((await lead.post(`${review}/withdrawal`)).status).toBe(303)
  expect(wordsOf(await lead.read('/imports'))).toContain('Withdrawn')
  expect((await lead.post(`${review}/decisions`)).status).toBe(409)
})

journey('a large workbook is reviewed and imported at once', async (world) => {
  const lead = await trustWithCalendar(world)
  const many = Array.from({ length: 1000 }, (_, i) => [
    `Theme ${i % 9}`,
    `Outcome number ${i} about ward ${i % 37} and service ${i % 91}`,
    `Said of ${i} in the quarter`,
    'Green',
    'Head of Estates',
  ])
  const text = [plan[0] as string[], ...many].map((row) => row.join('\t')).join('\n')
  const review = await pasted(lead, text)
  await lead.post(`${review}/target`, {
    'plan|delivery-plan': 'new',
    'name-delivery-plan': 'Large',
    'starts-delivery-plan-day': '1',
    'starts-delivery-plan-month': '4',
    'starts-delivery-plan-year': '2024',
    'ends-delivery-plan-day': '31',
    'ends-delivery-plan-month': '3',
    'ends-delivery-plan-year': '2025',
  })
  expect(wordsOf(await lead.read(review))).toContain('1,000 of 1,000 rows are ready.')
  expect((await accepted(lead, review)).status).toBe(303)
  const again = await pasted(lead, text)
  expect(wordsOf(await lead.read(again))).toContain('1,000 say nothing new')
})
