import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const place = mkdtempSync(join(tmpdir(), 'stepup-kill-'))
const folder = join(place, 'data')
const environment = { ...process.env, DATABASE_URL: '', DATA_FOLDER: folder }
let running: ChildProcess | undefined
let served = ''

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, ['bin/build.mjs'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the product cannot be built: ${stderr}`)
}, 300_000)
afterAll(() => {
  running?.kill('SIGKILL')
  rmSync(place, { recursive: true, force: true })
})

/** The built product on the folder; settles with its address once it serves. */
async function start(): Promise<string> {
  const child = spawn(process.execPath, ['bin/stepup', 'start', '--port', '0'], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  running = child
  let said = ''
  return new Promise((address, failed) => {
    child.stderr?.on('data', (bytes) => (said += bytes))
    child.stdout?.on('data', (bytes) => {
      said += bytes
      const found = /http:\/\/\S+/.exec(said)
      if (!found) return
      served = found[0]
      address(served)
    })
    child.once('exit', (status) => failed(new Error(`stepup start ended with ${status}: ${said}`)))
  })
}

async function kill(): Promise<void> {
  const child = running as ChildProcess
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

const stepup = (...args: string[]) =>
  spawnSync(process.execPath, ['bin/stepup', ...args], { env: environment, encoding: 'utf8', timeout: 60_000 })

/** One reader's browser, without a page to show. */
async function signIn(address: string, name: string) {
  const page = await (await fetch(`${address}/sign-in`)).text()
  const form = page.split('<form').find((part) => part.includes('/sign-in/sample') && new RegExp(`as (the )?${name}<`).test(part)) ?? ''
  const fields = fieldsIn(form)
  if (Object.keys(fields).length === 0) throw new Error(`nobody called ${name} can be chosen:\n${page.slice(0, 3000)}`)
  const answer = await fetch(`${address}/sign-in/sample`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
    headers: { origin: address },
  })
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return {
    read: async (path: string) => (await fetch(address + path, { headers: { cookie } })).text(),
    post: (path: string, values: Record<string, string>) =>
      fetch(address + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, origin: address },
        body: new URLSearchParams(values),
      }),
  }
}

const fieldsIn = (html: string): Record<string, string> =>
  Object.fromEntries([...html.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]))

/** A cut may fall after a post was kept and before its answer came, so each round has titles of its own. */
const titleOf = (round: number, n: number) => `Post made before cut ${round}, number ${String(n).padStart(4, '0')}`

test('every post that was acknowledged is there after kill -9, and history is whole', async () => {
  const acknowledged: string[] = []
  for (const round of [1, 2]) {
    const address = await start()
    const lead = await signIn(address, 'Head of Governance')
    const place = /name="place"[\s\S]*?<option value="(\d+)"/.exec(await lead.read('/organisation'))?.[1] ?? ''
    const last = acknowledged.length
    const writing = (async () => {
      for (;;) {
        const title = titleOf(round, acknowledged.length + 1)
        const { status } = await lead.post('/organisation/posts', { title, place })
        if (status !== 303) throw new Error(`round ${round}: the post was answered with ${status}`)
        acknowledged.push(title)
      }
    })().catch((error: unknown) => error)
    const enough = expect.poll(() => acknowledged.length, { timeout: 20_000, interval: 20 }).toBeGreaterThan(last + 8)
    await Promise.race([enough, writing.then((error) => Promise.reject(error))])
    await kill()
    expect(String(await writing)).toMatch(/fetch failed|terminated/)
  }
  const verified = stepup('history', 'verify', '--data', folder)
  expect(verified.status, verified.stdout + verified.stderr).toBe(0)
  const lead = await signIn(await start(), 'Head of Governance')
  const page = await lead.read('/organisation')
  expect(acknowledged.filter((title) => !page.includes(title))).toEqual([])
}, 300_000)

test('a second process on the same folder is refused with words and exit status 2', async () => {
  const second = stepup('start', '--port', '0', '--data', folder)
  expect(second.status).toBe(2)
  expect(second.stderr).toMatch(/open|use/i)
  expect(second.stderr).not.toContain('    at ')
}, 120_000)

test('a port in use is told in words, and the program ends', async () => {
  const second = stepup('start', '--empty', '--port', new URL(served).port, '--data', join(place, 'other'))
  expect(second.status).toBe(2)
  expect(second.stderr).toContain('is in use')
  await kill()
}, 120_000)
