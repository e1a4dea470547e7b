import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const place = mkdtempSync(join(tmpdir(), 'stepup-exit-kill-'))
const environment = { ...process.env, DATABASE_URL: '' }
const file = join(place, 'trust.zip')
let changes = 0

const stepup = (...args: string[]) =>
  spawnSync(process.execPath, ['bin/stepup', ...args], { env: environment, encoding: 'utf8', timeout: 300_000 })

/** Runs a command and kills it some milliseconds after it said a word. */
const cut = (args: string[], said: RegExp, after: number) =>
  new Promise<NodeJS.Signals | null>((resolve) => {
    const child = spawn(process.execPath, ['bin/stepup', ...args], { env: environment, stdio: ['ignore', 'ignore', 'pipe'] })
    child.stderr.on('data', (bytes) => said.test(String(bytes)) && setTimeout(() => child.kill('SIGKILL'), after))
    child.once('exit', (_, signal) => resolve(signal))
  })

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, ['bin/build.mjs'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the product cannot be built: ${stderr}`)
  expect(stepup('sample', '--data', join(place, 'source')).status).toBe(0)
}, 400_000)
afterAll(() => rmSync(place, { recursive: true, force: true }))

test('a backup that is killed leaves no file that looks whole, and the next clears up after it', async () => {
  expect(await cut(['backup', file, '--data', join(place, 'source')], /Taking everything/, 60)).toBe('SIGKILL')
  expect(existsSync(file)).toBe(false)
  const made = stepup('backup', file, '--json', '--data', join(place, 'source'))
  expect([made.status, JSON.parse(made.stdout)]).toEqual([
    0,
    expect.objectContaining({ file, trust: 'Soarvale Partnership NHS Trust', files: expect.any(Number) }),
  ])
  changes = JSON.parse(made.stdout).changes
  expect(readdirSync(place).sort()).toEqual(['source', 'trust.zip'])
}, 400_000)

test('a restoring that is killed leaves nothing half restored, and can be done again', async () => {
  const folder = join(place, 'target')
  const signals = []
  for (const after of [100, 1500, 3000]) signals.push(await cut(['restore', file, '--data', folder], /Loading/, after))
  expect(signals[0]).toBe('SIGKILL')
  const whole = stepup('history', 'verify', '--json', '--data', folder)
  const held = whole.status === 2 ? 0 : JSON.parse(whole.stdout).entries
  expect([0, changes], whole.stdout + whole.stderr).toContain(held)
  if (held === 0) expect(stepup('restore', file, '--data', folder).stderr).not.toContain('cannot stand beside')
  const again = stepup('restore', file, '--data', folder)
  expect(again.stderr).toContain('the trust Soarvale Partnership NHS Trust is here already')
  expect(again.status).toBe(2)
  const proved = stepup('history', 'verify', '--data', folder)
  expect([proved.status, proved.stdout]).toEqual([0, expect.stringMatching(/^\d+ entries, none altered/)])
}, 400_000)

test('what cannot be done is said in words, and leaves no folder behind', () => {
  const none = stepup('restore', join(place, 'none.zip'), '--data', join(place, 'new'))
  expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('There is no file')])
  const wrong = stepup('restore', 'package.json', '--data', join(place, 'new'))
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('is no ZIP file')])
  const nowhere = stepup('backup', join(place, 'no', 'folder.zip'), '--data', join(place, 'source'))
  expect([nowhere.status, nowhere.stderr]).toEqual([2, expect.stringContaining('There is no folder')])
  const checked = stepup('restore', 'package.json', '--check', '--json')
  expect([checked.status, JSON.parse(checked.stdout).problem]).toEqual([1, expect.stringContaining('is no ZIP file')])
  expect(stepup('backup', file, '--data', join(place, 'new')).status).toBe(2)
  expect(existsSync(join(place, 'new'))).toBe(false)
}, 300_000)
