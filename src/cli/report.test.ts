import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openDatabase, within } from '../platform/db/index.ts'
import { record } from '../platform/history/index.ts'
import { ready } from '../ready.ts'
import { runCommand } from './command.ts'
import { trustMeant } from './reader.ts'
import { reportCommand } from './report.ts'

const folder = mkdtempSync(join(tmpdir(), 'stepup-report-'))
const file = (name: string) => join(folder, name)

beforeAll(async () => {
  const database = await openDatabase({ folder: file('data') })
  await ready(database, { sample: false })
  const { owner } = database
  const trust = await owner
    .insertInto('trusts')
    .values({ name: 'Aldmoor Care NHS Trust', short_name: 'Aldmoor', ods_code: 'XYZ', is_sample: true, demonstration_day: '2024-10-15' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const person = await owner
    .insertInto('people')
    .values({ name: 'Lead', email: 'lead@aldmoor.invalid' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await owner.insertInto('memberships').values({ trust_id: trust.id, person_id: person.id }).execute()
  const days = { starts_on: '2024-07-01', ends_on: '2024-09-30', opens_on: '2024-10-01', due_on: '2024-10-18' } as const
  await within(database, { personId: person.id, trustId: trust.id, mode: 'read write', clock: '2024-10-02T09:00:00Z' }, async (db) => {
    await db
      .insertInto('periods')
      .values({ trust_id: trust.id, label: 'Q2 2024/25', kind: 'quarter', ...days, state: 'open' })
      .execute()
    await record(db, { verb: 'calendar.set', ref: null })
  })
  await database.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the command as a shell would, with what it printed. */
async function run(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []]
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((line) => void out.push(`${line}\n`)),
    vi.spyOn(console, 'error').mockImplementation((line) => void err.push(`${line}\n`)),
  ]
  const status = await runCommand(reportCommand, [...args, '--data', file('data')])
  for (const spy of spies) spy.mockRestore()
  return { status, out: out.join(''), err: err.join('') }
}
const draft = (...rest: string[]) => run('progress', '--period', 'Q2 2024/25', ...rest)

test('prints JSON without a file to write', async () => {
  const { status, out } = await draft('--format', 'json')
  expect(status).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ trust: 'Aldmoor Care NHS Trust', title: 'Progress in Q2 2024/25', status: 'Draft, not frozen' })
})

test('writes a web page in place of what was there, and leaves nothing beside it', async () => {
  writeFileSync(file('report.html'), 'old')
  expect(await draft('--format', 'html', '--out', file('report.html'))).toEqual({ status: 0, out: '', err: '' })
  expect(readFileSync(file('report.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<h1>Progress in Q2 2024\/25<\/h1>/)
  expect(readdirSync(folder).sort()).toEqual(['data', 'report.html'])
})

test('writes a PDF, and the records as they stood on an earlier day', async () => {
  const { status } = await draft('--format', 'pdf', '--out', file('report.pdf'), '--as-at', '2024-10-11')
  expect(status).toBe(0)
  expect(readFileSync(file('report.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  expect((await draft('--format', 'html', '--as-at', '2024-10-11')).out).toContain('Records as at 11 October 2024.')
})

test('the framework and a register are papers of a trust without risks too', async () => {
  for (const args of [['baf'], ['baf', '--full', '--period', 'Q2 2024/25'], ['register', '--register', 'board assurance']]) {
    const { status, out, err } = await run(...args, '--format', 'json')
    expect([args, status, err]).toEqual([args, 0, ''])
    expect(out).toContain('No risk is open.')
  }
})

test('takes the year before the quarter too, and the trust by its code', async () =>
  expect((await run('progress', '--period', '2024/25 Q2', '--format', 'json', '--trust', 'xyz')).status).toBe(0))

test.each([
  ['an unknown period', ['progress', '--period', 'Q4 2030/31', '--format', 'json'], 'There are:\n  Q2 2024/25 (open)'],
  ['a format nobody knows', ['progress', '--period', 'Q2 2024/25', '--format', 'odt'], 'There is no format “odt”. Give pdf,'],
  ['a PDF for the screen', ['progress', '--period', 'Q2 2024/25', '--format', 'pdf'], 'Give a file with --out'],
  [
    'no report named',
    ['--period', 'Q2 2024/25', '--format', 'json'],
    'Say which report: progress, pack, since, assurance, baf, risk, register, measures, plan',
  ],
  ['a register and no period', ['register', '--format', 'json'], 'Give --register with the name of a register, or --period'],
  ['a register that is not there', ['register', '--register', 'Ward 9', '--format', 'json'], 'no register called “Ward 9”'],
  ['a risk without a number', ['risk', '--format', 'json'], 'Say which: stepup report risk NUMBER'],
  ['a risk that is not there', ['risk', '01', '--format', 'json'], 'No risk is open'],
  ['a word too many', ['baf', '01', '--format', 'json'], 'Say which report'],
  [
    'a flag of another report',
    ['progress', '--full', '--period', 'Q2 2024/25', '--format', 'json'],
    '--full is not for the progress report',
  ],
  ['no period', ['progress', '--format', 'json'], 'Give --period'],
  ['a day that is none', ['progress', '--period', 'Q2 2024/25', '--format', 'json', '--as-at', '2024-02-30'], 'is no day'],
  ['a day to come', ['progress', '--period', 'Q2 2024/25', '--format', 'json', '--as-at', '2024-12-01'], 'must not be in the future'],
  [
    'an edition never frozen',
    ['progress', '--period', 'Q2 2024/25', '--format', 'json', '--edition', 'latest'],
    'No edition for Q2 2024/25 is frozen',
  ],
  [
    'a trust that is not there',
    ['progress', '--period', 'Q2 2024/25', '--format', 'json', '--trust', 'Elsewhere'],
    'Aldmoor Care NHS Trust (XYZ)',
  ],
  [
    'a folder that is not there',
    ['progress', '--period', 'Q2 2024/25', '--format', 'json', '--out', '/nowhere/at/all.json'],
    'cannot be written',
  ],
])('exit status 2 and words for %s', async (_name, args, words) => {
  const { status, out, err } = await run(...args)
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(err).toContain(words)
})

const trust = (id: number, name: string, is_sample: boolean) => ({
  id,
  name,
  short_name: name,
  ods_code: null,
  is_sample,
  demonstration_day: null,
})

test.each([
  [[trust(1, 'A', false)], 1],
  [[trust(1, 'A', true), trust(2, 'B', true)], 1],
])('without --trust: the only one, or the sample’s first', (trusts, id) => expect(trustMeant(trusts, undefined).id).toBe(id))

test('several real trusts must be told apart', () => {
  const trusts = [trust(1, 'Ash', true), trust(2, 'Elm', false), trust(3, 'Elmwood', false)]
  expect(() => trustMeant(trusts, undefined)).toThrow(/several trusts.*\n {2}Ash\n {2}Elm\n {2}Elmwood/)
  expect(trustMeant(trusts, 'elm').id).toBe(2)
  expect(trustMeant(trusts, 'elmw').id).toBe(3)
  expect(() => trustMeant([], undefined)).toThrow(/no trust yet/)
})
