import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Report } from '../report.ts'
import { writePdf } from './report-pdf.ts'
import { type Bounds, warmProcess } from './warm-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'stepup-warm-'))
const file = join(folder, 'worker.mjs')
writeFileSync(
  file,
  `process.on('message', (job) => {
     if (job.do === 'hang') for (;;);
     if (job.do === 'die') process.exit(3)
     if (job.do === 'abort') process.kill(process.pid, 'SIGKILL')
     process.send({ said: job.do, by: process.pid })
   })`,
)
const bounds: Bounds = { file: async () => file, milliseconds: 1500, megabytes: 64, idle: 60_000, jobs: 50, waiting: 3 }
type Answer = { said: string; by: number }
const worker = warmProcess<{ do: string }, Answer>(bounds)
afterAll(() => {
  worker.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('the same process answers one job after the other', async () => {
  const answers = await Promise.all(['a', 'b', 'c'].map((job) => worker.ask({ do: job })))
  expect(answers.map(({ said }) => said)).toEqual(['a', 'b', 'c'])
  expect(new Set(answers.map(({ by }) => by)).size).toBe(1)
})

test.each([
  ['hang', /longer than 1\.5 seconds/],
  ['die', /stopped unexpectedly/],
  ['abort', /more than 64 MB of memory/],
])('after one that does "%s" the reason is given and the next works', async (job, reason) => {
  const failed = worker.ask({ do: job })
  const next = worker.ask({ do: 'next' })
  await expect(failed).rejects.toThrow(reason)
  expect((await next).said).toBe('next')
})

test('more waiting than allowed are turned away in words', async () => {
  const asked = ['a', 'b', 'c', 'd'].map((job) => worker.ask({ do: job }))
  await expect(asked[3]).rejects.toThrow(/try again in a minute/)
  await Promise.all(asked.slice(0, 3))
})

test('it is replaced after so many jobs, and after standing idle', async () => {
  const short = warmProcess<{ do: string }, Answer>({ ...bounds, jobs: 2, idle: 20 })
  const [a, b, c] = await Promise.all(['a', 'b', 'c'].map((job) => short.ask({ do: job })))
  expect(b?.by).toBe(a?.by)
  expect(c?.by).not.toBe(b?.by)
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect((await short.ask({ do: 'd' })).by).not.toBe(c?.by)
  short.stop()
})

const report = (rows: number): Report => ({
  title: 'Paper',
  subtitle: 'Board',
  trust: 'Trust',
  status: 'Draft',
  lang: 'en-GB',
  description: '',
  footer: '',
  blocks: [{ kind: 'list', items: Array.from({ length: rows }, (_, i) => [`Line ${i}`]) }],
})

test('a report that needs too much memory is refused in words while this process goes on', async () => {
  const { childFile } = await import('../child-file.ts')
  const printer = warmProcess<never, never>({
    ...bounds,
    file: () => childFile(new URL('./report-pdf.ts', import.meta.url).href, 'typst-child'),
    megabytes: 110,
    milliseconds: 60_000,
  })
  await expect(writePdf(report(150_000), printer)).rejects.toThrow(
    /^The PDF could not be made: it needed more than 110 MB of memory\. The web page/,
  )
  printer.stop()
})
