import { expect } from 'vitest'
import { type Browser, journey, type World } from '../../../../tests/support.ts'
import { excelFile, wordFile } from '../../../documents/reading/office-fixture.ts'
import { record } from '../../../platform/history/index.ts'
import { accepted, broughtIn, trustWithCalendar, wordsOf } from '../test-support.ts'

const head = [
  'Ref',
  'Measure',
  'Definition',
  'Better is',
  'Target',
  'Baseline',
  'Owner',
  'Data lead',
  'Data source',
  'Apr-24',
  'May-24',
  'Jun-24',
]
const dashboard = [
  head,
  [
    ...[
      'Q1',
      'Sepsis screening',
      'Screened within one hour',
      'Higher',
      '95%',
      '58% (Nov 2023)',
      'Director of Nursing',
      'Head of Information',
    ],
    ...['Ward audit', '92.4%', '93.1%', '96%'],
  ],
  ['Q2', 'Falls', 'All falls', 'Lower', '<5', 'a bad year', 'Nobody here', '', 'Incident system', '12', '-', '9'],
  ['Q3', 'Complaints', '', 'Lower', 'as few as we can', '', '', '', '', '3', '4', '2'],
]
const csv = (rows: readonly (readonly string[])[]) => `${rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')}\n`
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const cells = (row: readonly string[]) => row.map((text) => `<w:tc><w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p></w:tc>`).join('')
const wordTable = (rows: readonly (readonly string[])[]) => `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
const sheet = (rows: readonly (readonly string[])[]) =>
  `<sheetData>${rows.map((row, r) => `<row r="${r + 1}">${row.map((text, i) => `<c r="${String.fromCharCode(65 + i)}${r + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('')}</row>`).join('')}</sheetData>`

const held = ({ database, trustId }: World) => ({
  measures: () => database.owner.selectFrom('measures').where('trust_id', '=', trustId).orderBy('id').selectAll().execute(),
  targets: () => database.owner.selectFrom('measure_targets').where('trust_id', '=', trustId).orderBy('id').selectAll().execute(),
  sources: () => database.owner.selectFrom('measure_sources').where('trust_id', '=', trustId).orderBy('id').select('name').execute(),
  figures: () =>
    database.owner
      .selectFrom('observations')
      .where('trust_id', '=', trustId)
      .orderBy('series_id')
      .orderBy('period')
      .select(['period', 'value'])
      .execute(),
})

async function trustWithPosts(world: World): Promise<Browser> {
  const lead = await trustWithCalendar(world)
  await world.inTrust(lead.personId, async (db) => {
    for (const title of ['Director of Nursing', 'Head of Information'])
      await db.insertInto('posts').values({ trust_id: world.trustId, title }).execute()
    const place = { trust_id: world.trustId, name: 'The whole of it', kind: 'trust' }
    const { id } = await db.insertInto('places').values(place).returning('id').executeTakeFirstOrThrow()
    await record(db, { verb: 'place.added', ref: { kind: 'place', id }, facts: { name: place.name } })
  })
  return lead
}

journey('a sheet of measures becomes measures with targets, keepers, sources and figures', async (world) => {
  const lead = await trustWithPosts(world)
  const review = await broughtIn(lead, 'Dashboard 2024-25.xlsx', await excelFile(sheet(dashboard)))
  const page = wordsOf(await lead.read(review))
  expect(page).toContain('3 of 3 rows are ready. 3 are new. Nothing has been written yet.')
  expect(page).toContain('Adds the measure, with the code Q1')
  expect(page).toContain('Target: at least 95.0%, from April 2024')
  expect(page).toContain('Target “as few as we can”, kept in words: it cannot be read as a rule')
  expect(page).toContain('Owner “Nobody here” is no post here: nobody is named')
  expect(page).toContain('Taken for a count: its figures are whole numbers without a unit')
  expect(page).toContain('Adds 3 figures: Apr 24 to Jun 24')
  expect(await held(world).measures()).toEqual([])
  await accepted(lead, review)

  const [sepsis, falls, complaints] = await held(world).measures()
  expect(sepsis).toMatchObject({
    code: 'Q1',
    kind: 'proportion',
    per: 100,
    decimals: 1,
    direction: 'increase',
    frequency: 'month',
    adding: 'never',
  })
  expect(sepsis).toMatchObject({
    definition: 'Screened within one hour',
    baseline_value: 58,
    baseline_period: '2023-11-01',
    baseline_words: '',
  })
  expect([sepsis?.owner_post_id, sepsis?.steward_post_id].every((id) => id !== null)).toBe(true)
  expect(falls).toMatchObject({
    kind: 'count',
    direction: 'decrease',
    owner_post_id: null,
    baseline_value: null,
    baseline_words: 'a bad year',
  })
  expect(complaints).toMatchObject({ target_words: 'as few as we can' })
  expect((await held(world).targets()).map(({ comparison, value, from_period }) => [comparison, value, from_period])).toEqual([
    ['at least', 95, '2024-04-01'],
    ['at most', 4, '2024-04-01'],
  ])
  expect((await held(world).sources()).map(({ name }) => name)).toEqual(['Ward audit', 'Incident system', 'First source'])
  expect((await held(world).figures()).map(({ value }) => value)).toEqual([92.4, 93.1, 96, 12, 9, 3, 4, 2])
  const shown = wordsOf(await lead.read(`/measures/${sepsis?.id}/definition`))
  expect(shown).toContain('Imported from Plan!E2 of Dashboard 2024-25.xlsx on 15 October 2024')
  expect(wordsOf(await lead.read(`/measures/${complaints?.id}/definition`))).toContain('“as few as we can”, in words that set no rule yet')
})

journey(
  'the same measures again are matched, not doubled; what differs is shown, and figures held are never written over',
  async (world) => {
    const lead = await trustWithPosts(world)
    await accepted(lead, await broughtIn(lead, 'Dashboard 2024-25.csv', csv(dashboard)))
    const again = await broughtIn(lead, 'Dashboard 2024-25.csv', csv(dashboard))
    expect(wordsOf(await lead.read(again))).toContain('Nothing in this file is new. 3 say nothing new.')

    const next = dashboard.map((row) => [...row, row[0] === 'Ref' ? 'Jul-24' : row[0] === 'Q2' ? '7' : ''])
    const changed = csv(next).replace('"96%"', '"97%"').replace('"95%"', '"97%"').replace('All falls', 'Falls with harm')
    const review = await broughtIn(lead, 'Dashboard next 2024-25.csv', changed)
    const page = wordsOf(await lead.read(review))
    expect(page).toContain('97 was left, for the records hold 96 for Jun-24')
    expect(page).toContain('Definition: [removed] All falls [added] Falls with harm')
    await accepted(lead, review)
    expect(await held(world).measures()).toHaveLength(3)
    expect((await held(world).figures()).map(({ value }) => value)).toEqual([92.4, 93.1, 96, 12, 9, 7, 3, 4, 2])
    const targets = await held(world).targets()
    expect(targets.map(({ value, until_period, from_period }) => [value, from_period, until_period])).toEqual([
      [95, '2024-04-01', '2024-09-01'],
      [4, '2024-04-01', null],
      [97, '2024-10-01', null],
    ])
    await lead.post(`${review}/undoing`)
    expect((await held(world).measures()).map(({ definition }) => definition)).toEqual(['Screened within one hour', 'All falls', ''])
    expect((await held(world).targets()).map(({ value, until_period }) => [value, until_period])).toEqual([
      [95, null],
      [4, null],
    ])
    expect((await held(world).figures()).map(({ value }) => value)).toEqual([92.4, 93.1, 96, 12, 9, 3, 4, 2])
  },
)

journey('undoing takes figures and targets back; a measure that figures were given to ends, one without is gone', async (world) => {
  const lead = await trustWithPosts(world)
  const plain = [...dashboard, ['Q4', 'Number of visits', '', 'Higher', '10', '', '', '', '', '', '', '']]
  const review = await broughtIn(lead, 'Dashboard 2024-25.csv', csv(plain))
  await accepted(lead, review)
  expect(await held(world).measures()).toHaveLength(4)
  await lead.post(`${review}/undoing`)
  expect([await held(world).figures(), await held(world).targets()]).toEqual([[], []])
  expect((await held(world).measures()).map(({ code, ended_because }) => [code, ended_because])).toEqual(
    ['Q1', 'Q2', 'Q3'].map((code) => [code, 'The import that added it was undone']),
  )
  expect(wordsOf(await lead.read(`${review}/receipt`))).toContain('Kept, because somebody worked on them since or they are in use')

  const again = await broughtIn(lead, 'Dashboard 2024-25.csv', csv(plain))
  expect(wordsOf(await lead.read(again))).toContain('“Falls” is in the register, and ended on 15 October 2024')
  const [, falls] = await held(world).measures()
  await lead.post(`${again}/decisions`, { 'row|table 1 row 3|take': `measure:${falls?.id}`, back: again })
  await accepted(lead, again)
  const now = (await held(world).measures())[1]
  expect([now?.ended_on, now?.ended_because]).toEqual([null, ''])
})

journey('a Word register without figures: what only a person can say is asked once for all its rows', async (world) => {
  const lead = await trustWithPosts(world)
  const register = [
    ['KPI', 'Definition', 'Target', 'Owner'],
    ['Length of stay', 'Nights on the ward', '28 days', 'Director of Nursing / Head of Information'],
    ['Waiting list', 'People waiting', '400', ''],
  ]
  const review = await broughtIn(lead, 'Measures.docx', await wordFile(wordTable(register)))
  const page = wordsOf(await lead.read(review))
  expect(page).toContain('0 of 2 rows are ready. 2 need your decision.')
  expect(page).toContain('How often it is counted, the file does not say in 2 rows. For all of them:')
  await lead.post(`${review}/decisions`, { alike: 'How often it is counted, the file does not say|month', back: review })
  await lead.post(`${review}/decisions`, {
    alike: 'Its target is a figure, and which way is better the file does not say|decrease',
    back: review,
  })
  await lead.post(`${review}/decisions`, { 'row|table 1 row 3|kind': 'count', back: review })
  const settled = wordsOf(await lead.read(review))
  expect(settled).toContain('2 of 2 rows are ready.')
  expect(settled).toContain('Director of Nursing and Head of Information are named: Director of Nursing is taken as owner')
  await accepted(lead, review)
  expect((await held(world).measures()).map(({ name, kind, direction }) => [name, kind, direction])).toEqual([
    ['Length of stay', 'average', 'decrease'],
    ['Waiting list', 'count', 'decrease'],
  ])
  expect((await held(world).targets()).map(({ comparison, value }) => [comparison, value])).toEqual([
    ['at most', 28],
    ['at most', 400],
  ])
})

journey('who may import but not keep the register is told so, and writes no measure', async (world) => {
  await trustWithPosts(world)
  const secretary = await world.as('secretary')
  const review = await broughtIn(secretary, 'Dashboard 2024-25.csv', csv(dashboard))
  expect(wordsOf(await secretary.read(review))).toContain('Only somebody who may keep the register of measures can bring measures in')
  expect((await accepted(secretary, review)).status).toBe(409)
  expect(await held(world).measures()).toEqual([])
})

journey('figures may be left out, a row may be left out, and totals and rows without a name are never guessed', async (world) => {
  const lead = await trustWithPosts(world)
  const file = 'Measure,Apr 2024,May 2024\nFalls,12,9\nComplaints,3,4\nTotal,15,13\n'
  const review = await broughtIn(lead, 'Figures.csv', file)
  expect(wordsOf(await lead.read(review))).toContain('It is a total of other rows')
  await lead.post(`${review}/decisions`, {
    'row|table 1 row 2|figures': 'leave',
    'row|table 1 row 3|take': 'leave',
    'row|table 1 row 4|take': 'leave',
    back: review,
  })
  expect(wordsOf(await lead.read(review))).toContain('2 figures left: so it was decided')
  await accepted(lead, review)
  expect((await held(world).measures()).map(({ name, code }) => [name, code])).toEqual([['Falls', 'FALLS']])
  expect(await held(world).figures()).toEqual([])
})

journey('a row a period is one measure with all its figures; a target in percent of a count stays words', async (world) => {
  const lead = await trustWithPosts(world)
  const rows = ['Falls,Apr-24,12,95%,lower', 'Falls,May-24,9,95%,lower', 'Falls,Nov-24,8,90%,lower']
  const review = await broughtIn(lead, 'Long.csv', `Measure,Month,Value,Target,Direction\n${rows.join('\n')}\n`)
  const page = wordsOf(await lead.read(review))
  expect(page).toContain('3 of 3 rows are ready.')
  expect(page).toContain('Target “95%”, kept in words: it is a percentage, and its figures are not')
  expect(page).toContain('Another target, “90%”, stands here: what table 1 row 2 says is taken')
  expect(page).toMatch(/8 was left, for Nov-24 has not begun/)
  await accepted(lead, review)
  expect((await held(world).measures()).map(({ name, target_words }) => [name, target_words])).toEqual([['Falls', '95%']])
  expect((await held(world).figures()).map(({ value }) => value)).toEqual([12, 9])
  expect(wordsOf(await lead.read(`${review}/receipt`))).toContain('Falls: Its figures go with table 1 row 2')
})
