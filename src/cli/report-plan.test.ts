import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openDatabase } from '../platform/db/index.ts'
import { ready } from '../ready.ts'
import { runCommand } from './command.ts'
import { reportCommand } from './report.ts'
import { namedBy } from './report-plan.ts'

const folder = mkdtempSync(join(tmpdir(), 'stepup-plan-'))
const file = (name: string) => join(folder, name)

beforeAll(async () => {
  const database = await openDatabase({ folder: file('data') })
  await ready(database, { sample: true })
  await database.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the command as a shell would, with what it printed. */
async function plan(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []]
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((line) => void out.push(`${line}\n`)),
    vi.spyOn(console, 'error').mockImplementation((line) => void err.push(`${line}\n`)),
  ]
  const status = await runCommand(reportCommand, ['plan', ...args, '--data', file('data')])
  for (const spy of spies) spy.mockRestore()
  return { status, out: out.join(''), err: err.join('') }
}

test('stands against the period before by default', async () => {
  const { status, out } = await plan('--period', 'September 2022', '--format', 'json')
  expect(status).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    title: 'Delivery plan 2022/23: Q1 2022/23 and September 2022 side by side',
    description: '32 of 34 outcomes have an update for September 2022.',
    landscape: true,
  })
})

test('three periods, a place, and a file in place of what was there', async () => {
  const beside = ['--against', 'Q1 2024/25', '--and', 'Q4 2023/24', '--place', 'Community health']
  expect(await plan('--period', 'Q2 2024/25', ...beside, '--format', 'html', '--out', file('plan.html'))).toEqual({
    status: 0,
    out: '',
    err: '',
  })
  expect(readFileSync(file('plan.html'), 'utf8')).toContain('Q4 2023/24, Q1 2024/25 and Q2 2024/25 side by side')
  expect((await plan('--period', 'Q2 2024/25', '--format', 'pdf', '--out', file('plan.pdf'))).status).toBe(0)
  expect(readFileSync(file('plan.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
})

test.each([
  [
    'a period in which no such plan reports',
    ['--period', 'September 2022', '--against', 'Q2 2024/25'],
    'There are:\n  September 2022 (frozen)\n  Q1 2022/23 (frozen)',
  ],
  [
    'a plan that is not there',
    ['--period', 'September 2022', '--plan', 'Annual'],
    'There is no plan reporting in September 2022 called “Annual”. There are:\n  Delivery plan 2022/23',
  ],
  ['a place that is not there', ['--period', 'September 2022', '--place', 'The moon'], 'There is no place “The moon”. There are:'],
  ['a period not opened', ['--period', 'Q3 2024/25'], 'Q3 2024/25 has not been opened'],
  ['an edition of a plan', ['--period', 'September 2022', '--edition', '1'], '--edition is not for the plan report'],
])('exit status 2 and words for %s', async (_name, args, words) => {
  const { status, out, err } = await plan(...args, '--format', 'json')
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(err).toContain(words)
})

test('a word that means two is refused with both', () => {
  const all = [{ name: 'Community' }, { name: 'Community nursing' }, { name: 'Estates' }]
  expect(namedBy(all, 'estates', 'place')).toBe(all[2])
  expect(namedBy(all, 'Community', 'place')).toBe(all[0])
  expect(() => namedBy(all, 'comm', 'place')).toThrow('There is more than one place “comm”')
  expect(() => namedBy([], 'board', 'body')).toThrow('There is no body “board”: the trust has none')
})
