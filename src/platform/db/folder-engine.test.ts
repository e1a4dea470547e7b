import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FolderEngine, openFolder } from './folder-engine.ts'
import { lockByFile } from './folder-lock.ts'
import { workerFile } from './worker-file.ts'

const place = mkdtempSync(join(tmpdir(), 'stepup-folder-'))
const folder = join(place, 'database')
/** Under the project, so that the built programs find their packages. */
const built = join(import.meta.dirname, `../../../.cache/folder-test-${process.pid}`)
const program = join(built, 'writer.js')

/** Writes numbers two at a time, saying each pair once it is acknowledged, until it is killed. */
const writer = `
  import { openFolder } from './folder-engine.ts'
  const engine = await openFolder(process.argv[2]).catch((error) => { console.error(error.message); process.exit(3) })
  const session = await engine.acquire()
  await session.script('create table if not exists numbers (n int primary key)')
  const { rows } = await session.query('select coalesce(max(n), 0) as last from numbers', [])
  process.stdout.write('open\\n')
  for (let n = rows[0].last + 1; ; n += 2) {
    await session.script('begin; insert into numbers values (' + n + '); insert into numbers values (' + (n + 1) + '); commit')
    process.stdout.write((n + 1) + '\\n')
  }`

beforeAll(async () => {
  const here = import.meta.dirname
  const options = { bundle: true, packages: 'external', platform: 'node', format: 'esm', absWorkingDir: here } as const
  mkdirSync(built, { recursive: true })
  await build({ ...options, entryPoints: [join(here, 'folder-worker.ts')], outfile: join(built, 'folder-worker.js') })
  await build({ ...options, stdin: { contents: writer, resolveDir: here }, outfile: program, external: ['esbuild'] })
})

afterAll(() => {
  for (const made of [place, built]) rmSync(made, { recursive: true, force: true })
})

/** Runs the writer; kills it with no warning after a while. Answers the last number it acknowledged. */
function writeUntilKilled(milliseconds: number): Promise<{ acknowledged: number; said: string }> {
  const child = spawn(process.execPath, [program, folder], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_PATH: '' },
  })
  let [out, said] = ['', '']
  child.stderr.on('data', (words) => (said += words))
  child.stdout.on('data', (words) => {
    if (out === '') setTimeout(() => child.kill('SIGKILL'), milliseconds)
    out += words
  })
  return new Promise((resolve) => child.once('close', () => resolve({ acknowledged: Number(out.trim().split('\n').at(-1)) || 0, said })))
}

async function withFolder<T>(work: (engine: FolderEngine) => Promise<T>): Promise<T> {
  const engine = await openFolder(folder)
  return work(engine).finally(() => engine.close())
}

const numbersIn = (engine: FolderEngine) =>
  engine.acquire().then((session) =>
    session
      .query('select count(*) as found, coalesce(max(n), 0) as last from numbers', [])
      .then(({ rows }) => rows[0] as { found: number; last: number })
      .finally(() => session.release()),
  )

test('nothing acknowledged is lost, and no pair is halved, when the process is killed again and again', async () => {
  for (const milliseconds of [700, 150, 400]) {
    const { acknowledged, said } = await writeUntilKilled(milliseconds)
    expect(said).toBe('')
    expect(acknowledged).toBeGreaterThan(0)
    const { found, last } = await withFolder(numbersIn)
    expect(last).toBeGreaterThanOrEqual(acknowledged)
    expect(last % 2).toBe(0)
    expect(found).toBe(last)
  }
}, 120_000)

test('a folder open in one process is refused to another, in words, and is readable by its owner alone', async () => {
  await withFolder(async () => {
    const { said, acknowledged } = await writeUntilKilled(0)
    expect(said).toContain('is open in another process')
    expect(acknowledged).toBe(0)
    await expect(openFolder(folder)).rejects.toMatchObject({ code: '55006' })
  })
  expect(statSync(folder).mode & 0o077).toBe(0)
})

test('a worker that dies rejects what it owed in words, and the next use finds the database open again', async () => {
  await withFolder(async (engine) => {
    const session = await engine.acquire()
    const owed = session.query('select pg_sleep(20)', []).catch((error: unknown) => error)
    await engine.crash()
    expect(await owed).toMatchObject({ code: '57P01', message: expect.stringContaining('Try again') })
    await expect(session.query('select 1', [])).rejects.toMatchObject({ code: '57P01' })
    session.release('unknown')
    expect((await numbersIn(engine)).found).toBeGreaterThan(0)
  })
}, 60_000)

test('where there are no abstract sockets a lock file says which process holds the folder, and a dead one is taken over', () => {
  const unlock = lockByFile(join(place, 'other'))
  expect(() => lockByFile(join(place, 'other'))).toThrow(new RegExp(`process ${process.pid}`))
  unlock()
  lockByFile(join(place, 'other'))()
})

test('the worker is made once for the same source', async () => {
  expect((await workerFile()).href).toBe((await workerFile()).href)
})
