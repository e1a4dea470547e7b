import { expect } from 'vitest'
import { journey } from '../../../../tests/support.ts'
import { accepted, pasted, trustWithCalendar, wordsOf } from '../test-support.ts'

const row = (...cells: string[]) => cells.map((cell) => (/["\t\n]/.test(cell) ? `"${cell}"` : cell)).join('\t')
const register = [
  row(
    'Ref',
    'Strategic risk',
    'Risk category',
    'Inherent score',
    'Current score (LxC)',
    'Target (LxC)',
    'Key controls',
    'First line assurance',
    'Independent assurance',
    'Gaps in control',
    'Actions',
    'Action owner',
    'By when',
  ),
  row(
    '01',
    'Waits harm people',
    'Access',
    '25',
    '4x5=20',
    '2x5=10',
    '• Waiting list policy\n• Weekly meeting',
    'Weekly report',
    'Internal audit',
    'No plan for surges',
    'Write the plan; Recruit two nurses',
    'Director of Nursing',
    '30 June 2025',
  ),
  row('02', 'Money runs out', 'Finance', '', '12', '8', 'Weekly meeting', '', '', 'None', 'Save', '', 'end of Q3'),
].join('\n')

journey('a framework is imported whole, shown where it stands, imported again without a change, and taken back', async (world) => {
  const lead = await trustWithCalendar(world)
  const rows = (table: 'controls' | 'risk_controls' | 'assurances' | 'risk_gaps' | 'risk_actions' | 'risk_levels' | 'risks') =>
    world.database.owner.selectFrom(table).where('trust_id', '=', world.trustId).orderBy('id').selectAll().execute()
  const { id: period } = await world.database.owner
    .selectFrom('periods')
    .where('trust_id', '=', world.trustId)
    .where('label', '=', 'Q2 2024/25')
    .select('id')
    .executeTakeFirstOrThrow()
  const review = await pasted(lead, register)
  await lead.post(`${review}/target`, { 'period|baf||1': String(period) })
  const page = wordsOf(await lead.read(review))
  expect(page).toContain('2 of 2 rows are ready.')
  for (const words of [
    'Adds 2 controls: Waiting list policy; Weekly meeting',
    'Adds 1 line 1 assurance: Weekly report',
    'Adds 1 line 3 assurance: Internal audit',
    'Adds 1 gap in control: No plan for surges',
    'Adds 2 actions: Write the plan, Director of Nursing, 30 June 2025',
    'Inherent score 25',
    'Target 10 (likelihood 2, consequence 5)',
    'Save, end of Q3 (kept as written: no day)',
  ])
    expect(page).toContain(words)
  await accepted(lead, review)

  expect(await rows('risks')).toMatchObject([
    { number: '01', category: 'Access', target_likelihood: 2, target_consequence: 5, target_score: 10 },
    { number: '02', category: 'Finance', target_likelihood: null, target_consequence: null, target_score: 8 },
  ])
  expect(await rows('risk_levels')).toMatchObject([{ kind: 'inherent', score: 25, likelihood: null, consequence: null, scored_on: null }])
  expect((await rows('controls')).map(({ title }) => title)).toEqual(['Waiting list policy', 'Weekly meeting'])
  expect(await rows('risk_controls')).toHaveLength(3)
  expect(await rows('assurances')).toMatchObject([
    { line: 1, source: 'Weekly report', positive: null, given_on: null },
    { line: 3, source: 'Internal audit', positive: null },
  ])
  expect(await rows('risk_gaps')).toMatchObject([{ kind: 'control', words: 'No plan for surges' }])
  expect(await rows('risk_actions')).toMatchObject([
    { title: 'Write the plan', owner_as_written: 'Director of Nursing', due_on: '2025-06-30' },
    { title: 'Recruit two nurses', due_on: '2025-06-30' },
    { title: 'Save', due_on: null, due_as_written: 'end of Q3', owner_as_written: null },
  ])
  const [first] = await rows('risks')
  expect(wordsOf(await lead.read(`/risks/${first?.id}/assurance`))).toMatch(/Waiting list policy[\s\S]*Internal audit/)

  const again = await pasted(lead, `${register}\n`)
  await lead.post(`${again}/target`, { 'period|baf||1': String(period) })
  expect(wordsOf(await lead.read(again))).toContain('Nothing in this file is new.')
  expect(wordsOf(await lead.read(again))).not.toContain('Adds')

  await lead.post(`${review}/undoing`)
  for (const table of ['risk_actions', 'risk_gaps', 'assurances', 'risk_controls', 'controls', 'risk_levels', 'risks'] as const)
    expect(await rows(table), table).toEqual([])
})

journey('what somebody set against an imported risk since keeps the risk there when the import is undone', async (world) => {
  const lead = await trustWithCalendar(world)
  const review = await pasted(
    lead,
    'Ref\tStrategic risk\tKey controls\tCurrent score\tTarget score\n01\tWaits harm people\tWaiting list policy\t16\t8\n02\tMoney runs out\t\t12\t6\n',
  )
  const periods = await world.database.owner.selectFrom('periods').where('trust_id', '=', world.trustId).select(['id', 'label']).execute()
  await lead.post(`${review}/target`, { 'period|baf||1': String(periods.find(({ label }) => label === 'Q2 2024/25')?.id) })
  await accepted(lead, review)
  const risks = () =>
    world.database.owner.selectFrom('risks').where('trust_id', '=', world.trustId).orderBy('number').select(['id', 'number']).execute()
  const [first] = await risks()
  expect(
    (
      await lead.post(`/risks/${first?.id}/gaps`, {
        gapKind: 'control',
        gapWords: 'Nobody reads it',
        'foundOn-day': '1',
        'foundOn-month': '10',
        'foundOn-year': '2024',
      })
    ).status,
  ).toBe(303)
  await lead.post(`${review}/undoing`)
  expect((await risks()).map(({ number }) => number)).toEqual(['01'])
})
