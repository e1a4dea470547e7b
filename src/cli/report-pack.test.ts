import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openDatabase } from '../platform/db/index.ts'
import { ready } from '../ready.ts'
import { runCommand } from './command.ts'
import { reportCommand } from './report.ts'

const folder = mkdtempSync(join(tmpdir(), 'stepup-pack-'))
const file = (name: string) => join(folder, name)

beforeAll(async () => {
  const database = await openDatabase({ folder: file('data') })
  await ready(database, { sample: true })
  await database.close()
}, 100_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the command as a shell would, with what it printed. */
async function pack(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []]
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((line) => void out.push(`${line}\n`)),
    vi.spyOn(console, 'error').mockImplementation((line) => void err.push(`${line}\n`)),
  ]
  const status = await runCommand(reportCommand, ['pack', ...args, '--data', file('data')])
  for (const spy of spies) spy.mockRestore()
  return { status, out: out.join(''), err: err.join('') }
}

const draft = ['--body', 'Trust board', '--on', '2024-11-26']

test('a draft is the public copy unless the whole is asked for', async () => {
  const { status, out } = await pack(...draft, '--format', 'json')
  expect(status).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ title: 'Trust board, 26 November 2024', status: 'Draft, not frozen' })
  expect(out).toContain('Two items are taken in private')
  expect(out).not.toContain('Sale of a former clinic')
  expect((await pack(...draft, '--copy', 'full', '--format', 'json')).out).toContain('Sale of a former clinic')
  expect(JSON.parse((await pack(...draft, '--copy', 'one-page', '--format', 'json')).out).title).toContain('one page')
})

test('an edition word for word, into a file', async () => {
  const args = ['--body', 'Trust', '--on', '2024-07-30', '--edition', '1', '--copy', 'full', '--format', 'html', '--out', file('pack.html')]
  expect(await pack(...args)).toEqual({ status: 0, out: '', err: '' })
  const page = readFileSync(file('pack.html'), 'utf8')
  expect(page).toContain('Frozen on 24 July 2024, edition 1')
  expect(page).toContain('Digest of this paper')
})

test.each([
  ['no such day', ['--body', 'Trust board', '--on', 'Tuesday'], '“Tuesday” is no day'],
  ['no pack', ['--body', 'Trust board', '--on', '2024-11-27'], 'Trust board has no pack for 27 November 2024'],
  ['no body', ['--body', 'Moon board', '--on', '2024-11-26'], 'There is no body “Moon board”'],
  ['no copy', [...draft, '--copy', 'carbon'], 'There is no copy “carbon”'],
  ['no edition', [...draft, '--edition', '3'], 'has no edition 3: none was submitted yet'],
])('%s', async (_name, args, words) => {
  const { status, err } = await pack(...args, '--format', 'json')
  expect(status).toBe(2)
  expect(err).toContain(words)
})
