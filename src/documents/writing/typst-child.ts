import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Report } from '../report.ts'
import { coverageOf } from './font-coverage.ts'
import { typstData } from './typst-data.ts'
import { startWatchdog } from './watchdog.ts'

/** What the parent asks: a report to print by a template. */
export interface PrintJob {
  template: string
  report: Report
}

/** What it is answered: the PDF, or why there is none. */
export type PrintAnswer = { pdf: Uint8Array } | { failed: string }

const require = createRequire(import.meta.url)
const fonts = ['400Regular/Arimo_400Regular', '700Bold/Arimo_700Bold'].map((name) =>
  readFileSync(require.resolve(`@expo-google-fonts/arimo/${name}.ttf`)),
)
const coverage = fonts.map(coverageOf)
const has = (codePoint: number): boolean => coverage.every((covers) => covers(codePoint))

// A folder that does not exist: the template can read nothing but the values it is given.
const workspace = join(tmpdir(), `stepup-print-${randomUUID()}`)

const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] })

function printed({ template, report }: PrintJob): Uint8Array {
  compiler.mapShadow(join(workspace, 'report.json'), Buffer.from(JSON.stringify(typstData(report, has))))
  try {
    return compiler.pdf({ mainFileContent: template, resetRead: true }, { pdfStandard: 'ua-1' })
  } finally {
    compiler.resetShadow()
    // What was laid out is kept for the next printing of the same paper, unless it was a long one.
    compiler.evictCache(process.memoryUsage.rss() > 250 * 1_048_576 ? 0 : 1)
  }
}

function answer(job: PrintJob): PrintAnswer {
  try {
    return { pdf: printed(job) }
  } catch (error) {
    const { message, code } = error as { message?: string; code?: string }
    return { failed: message || code || String(error) }
  }
}

startWatchdog(Number(process.argv[2]))
process.on('message', (job: PrintJob) => process.send?.(answer(job)))
process.on('disconnect', () => process.exit(0))
