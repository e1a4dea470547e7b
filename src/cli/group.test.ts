import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { runCommand } from './command.ts'
import { groupCommand } from './group.ts'

const place = mkdtempSync(join(tmpdir(), 'stepup-group-'))
const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
const data = ['--data', join(place, 'none')]

afterEach(() => said.mockClear())
afterAll(() => rmSync(place, { recursive: true, force: true }))

test.each<[string, string[], string]>([
  ['nothing to do', [], 'Say what to do: form NAME, leave or show'],
  ['something else', ['dance', ...data], 'Say what to do: form NAME, leave or show'],
  ['a day that is none', ['leave', '--trust', 'Aldmoor', '--on', '2024-13-45', ...data], '“2024-13-45” is no day.'],
  ['a day to come', ['leave', '--trust', 'Aldmoor', '--on', '2999-01-01', ...data], '1 January 2999 has not come yet.'],
  ['a folder that is not there', ['show', ...data], 'There is no data in '],
])('%s is refused in words, and makes no data', async (_, args, words) => {
  vi.stubEnv('DATABASE_URL', '')
  expect(await runCommand(groupCommand, args)).toBe(2)
  expect(said.mock.calls.flat().join('\n')).toContain(words)
  expect(readdirSync(place)).toEqual([])
  vi.unstubAllEnvs()
})
