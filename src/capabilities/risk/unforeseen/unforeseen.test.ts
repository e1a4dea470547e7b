import { describe, expect, test } from 'vitest'
import { journey } from '../../../../tests/support.ts'
import type { Day } from '../../../kernel/day.ts'
import { buildPeriod } from '../../delivery/build.ts'
import { type HarmCounted, harmAnswer, harmByQuarter } from './harm.ts'

const counted = (over: Partial<HarmCounted>): HarmCounted => ({
  ...{ id: 1, periodId: 1, period: 'Q1 2024/25', endsOn: '2024-06-30' as Day, registerId: null, register: null, lookedAt: 10 },
  ...{ unforeseen: 2, source: 'Incidents', words: '', saidOn: '2024-07-10' as Day, illustrative: false, version: 1 },
  ...over,
})

describe('harm nobody foresaw', () => {
  test('registers are added together; a count of the whole trust stands alone', () => {
    const registers = [counted({ registerId: 3, lookedAt: 4, unforeseen: 1 }), counted({ registerId: 4, lookedAt: 6, unforeseen: 0 })]
    expect(harmByQuarter(registers)).toMatchObject([{ lookedAt: 10, unforeseen: 1, registers: 2 }])
    expect(harmByQuarter([...registers, counted({ lookedAt: 12, unforeseen: 5 })])).toMatchObject([
      { lookedAt: 12, unforeseen: 5, registers: 0 },
    ])
  })

  test.each([
    [[], 'Nobody has counted yet.', 'Whether the registers foresee what does harm cannot be told.'],
    [[counted({})], 'In Q1 2024/25, 2 of 10 harms looked at stood in no register.', 'No quarter before it was counted.'],
    [
      [counted({ unforeseen: 0 }), counted({ periodId: 2, period: 'Q4 2023/24', endsOn: '2024-03-31' as Day, unforeseen: 1 })],
      'In Q1 2024/25, a register had foreseen every harm that was looked at.',
      'In Q4 2023/24 it was 1 of 10.',
    ],
  ])('is told by its counts', (all, strong, words) => {
    expect(harmAnswer(harmByQuarter(all))).toEqual({ strong, words })
  })
})

journey('harm nobody foresaw is counted, changed, and refused where it cannot be', async (world) => {
  const lead = await world.as('governance lead')
  const period = String(await buildPeriod(world, lead.personId))
  expect(await lead.read('/risks/unforeseen')).toContain('Nobody has counted yet.')
  const said = { period, register: '', lookedAt: '12', unforeseen: '3', source: 'Incident system', words: 'A door <b>', seen: '' }
  const many = await lead.post('/risks/unforeseen', { ...said, unforeseen: '13' })
  expect([many.status, await many.text()]).toEqual([422, expect.stringContaining('There cannot be more than were looked at')])
  const none = await lead.post('/risks/unforeseen', { ...said, lookedAt: '0', source: '' })
  expect([none.status, await none.text()]).toEqual([422, expect.stringMatching(/Enter where the counts come from[\s\S]*A door &lt;b/)])
  expect((await lead.post('/risks/unforeseen', said)).headers.get('location')).toBe('/risks/unforeseen')
  expect(await lead.read('/risks/unforeseen')).toMatch(/3 of 12 harms looked at stood in no register[\s\S]*A door &lt;b/)
  const twice = await lead.post('/risks/unforeseen', said)
  expect([twice.status, await twice.text()]).toEqual([409, expect.stringContaining('Press again if yours is to take its place')])
  const form = await lead.read(`/risks/unforeseen/count?period=${period}`)
  const seen = /name="seen" value="([^"]+)"/.exec(form)?.[1] as string
  expect((await lead.post('/risks/unforeseen', { ...said, unforeseen: '2', seen })).status).toBe(303)
  expect(await lead.read('/risks/unforeseen')).toContain('2 of 12')
  expect(await lead.read('/history')).toContain('Counted 2 of 12 harms that stood in no register')
  const ward = await world.as('ward manager')
  expect((await ward.post('/risks/unforeseen', said)).status).toBe(403)
})
