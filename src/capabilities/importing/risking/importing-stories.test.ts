import { expect } from 'vitest'
import { journey } from '../../../../tests/support.ts'
import { record } from '../../../platform/history/index.ts'
import { accepted, pasted, trustWithCalendar, wordsOf } from '../test-support.ts'

const row = (...cells: string[]) => cells.map((cell) => (/["\t\n]/.test(cell) ? `"${cell}"` : cell)).join('\t')
const header = [
  'Risk ID',
  'Caused by',
  'There is a risk that',
  'Leading to',
  'Risk owner',
  'Executive lead',
  'Current risk score',
  'Target score',
]
const more = ['Target date', 'Next review date', 'Risk appetite', 'Tolerance', 'Risk source']
const first = [
  '01',
  'too few nurses',
  'wards are short',
  'harm to patients',
  'Head of Wards',
  'Director of Nursing',
  'Likely x Major = 16',
  '8',
]
const second = ['02', 'old boilers', 'heating fails', 'wards close', '', 'Director of Sheds', '4x5=25', '6']
const register = [
  row(...header, ...more),
  row(...first, '31 March 2026', '1 June 2025', 'Open', '8-12', 'Audit'),
  row(...second, 'end of Q3 2024/25', 'ongoing', '', '≤ 12', ''),
].join('\n')

journey(
  'a register told in parts is read into the risk’s own fields, kept as said where it means no day or post, and taken back',
  async (world) => {
    const lead = await trustWithCalendar(world)
    const post = { trust_id: world.trustId, title: 'Director of Nursing' }
    const nursing = await world.inTrust(lead.personId, async (db) => {
      const { id } = await db.insertInto('posts').values(post).returning('id').executeTakeFirstOrThrow()
      await record(db, { verb: 'post.added', ref: { kind: 'post', id }, facts: { title: post.title } })
      return id
    })
    const periods = await world.database.owner.selectFrom('periods').where('trust_id', '=', world.trustId).select(['id', 'label']).execute()
    const rows = (table: 'risks' | 'risk_appetites' | 'risk_scores') =>
      world.database.owner.selectFrom(table).where('trust_id', '=', world.trustId).orderBy('id').selectAll().execute()
    const reviewed = async (text: string) => {
      const review = await pasted(lead, text)
      await lead.post(`${review}/target`, { 'period|risk-register||1': String(periods.find(({ label }) => label === 'Q2 2024/25')?.id) })
      return review
    }
    const review = await reviewed(register)
    const page = wordsOf(await lead.read(review))
    for (const words of [
      'Cause: too few nurses',
      'Event: wards are short',
      'Effect: harm to patients',
      'Lead director: Director of Nursing',
      'Likelihood 4, consequence 4',
      'Target day 31 March 2026',
      'Next review 1 June 2025',
      'Appetite Open, scores of 8 to 12 tolerated',
      'Director of Sheds is no post here: the lead director is left open, and the words are kept as written',
      '“end of Q3 2024/25” is no one day: the day of its target is left open, and the words are kept as written',
      '“ongoing” is no one day: the day of its next review is left open',
      'Tolerance “≤ 12” left out',
      'The score “4x5=25” contradicts itself',
      'columns left out: “Risk source”',
    ])
      expect(page).toContain(words)
    await accepted(lead, review)

    const nothing = { lead_post_id: null, target_by: null, review_on: null }
    expect(await rows('risks')).toMatchObject([
      {
        ...{ number: '01', title: 'Wards are short', cause: 'too few nurses', event: 'wards are short', effect: 'harm to patients' },
        ...{ owner_as_written: 'Head of Wards', lead_post_id: nursing, target_by: '2026-03-31', review_on: '2025-06-01' },
      },
      { number: '02', title: 'Heating fails', cause: 'old boilers', owner_as_written: null, ...nothing },
    ])
    expect(await rows('risk_scores')).toMatchObject([{ likelihood: 4, consequence: 4, score: 16 }])
    const [one, two] = await rows('risks')
    expect(await rows('risk_appetites')).toMatchObject([{ risk_id: one?.id, tolerance_from: 8, tolerance_to: 12, until_day: null }])
    const shown = wordsOf(await lead.read(`/risks/${two?.id}`))
    expect(shown).toMatch(/Lead director “Director of Sheds”\. Imported from/)
    expect(shown).toMatch(/Target day “end of Q3 2024\/25”\. Imported from/)

    const again = await reviewed(`${register}\n`)
    expect(wordsOf(await lead.read(again))).toContain('Nothing in this file is new.')
    const changed = await reviewed(register.replace('harm to patients', 'worse care').replace('1 June 2025', '1 July 2025'))
    await accepted(lead, changed)
    expect((await rows('risks'))[0]).toMatchObject({ effect: 'worse care', review_on: '2025-07-01', cause: 'too few nurses' })
    await lead.post(`${changed}/undoing`)
    expect((await rows('risks'))[0]).toMatchObject({ effect: 'harm to patients', review_on: '2025-06-01', lead_post_id: nursing })
  },
)

journey('an import of risks with an appetite of their own is taken back whole', async (world) => {
  const lead = await trustWithCalendar(world)
  const rows = (table: 'risks' | 'risk_appetites') =>
    world.database.owner.selectFrom(table).where('trust_id', '=', world.trustId).selectAll().execute()
  const review = await pasted(
    lead,
    'Risk ID\tRisk title\tRisk owner\tLead director\tRisk score\tRisk appetite\tTolerance\n1\tLifts fail\tHead of Sheds\tDirector of Sheds\t12\tOpen\t≤ 12\n',
  )
  const periods = await world.database.owner.selectFrom('periods').where('trust_id', '=', world.trustId).select(['id', 'label']).execute()
  await lead.post(`${review}/target`, { 'period|risk-register||1': String(periods.find(({ label }) => label === 'Q2 2024/25')?.id) })
  await lead.post(`${review}/decisions`, { 'name|role|Director of Sheds': 'create' })
  await accepted(lead, review)
  expect(await rows('risk_appetites')).toMatchObject([{ tolerance_from: 1, tolerance_to: 12 }])
  const posts = await world.database.owner.selectFrom('posts').where('trust_id', '=', world.trustId).select(['id', 'title']).execute()
  const made = posts.find(({ title }) => title === 'Director of Sheds')?.id
  expect(await rows('risks')).toMatchObject([{ lead_post_id: made, owner_post_id: null, owner_as_written: 'Head of Sheds' }])
  await lead.post(`${review}/undoing`)
  expect(await rows('risk_appetites')).toEqual([])
  expect(await rows('risks')).toEqual([])
})
