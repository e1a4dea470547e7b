// A dry run over a generated workbook of 5,000 rows: the whole command, and the memory of all its processes at their peak.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { tell } from './figure.mjs'
import { root, scratchFile } from './ground.mjs'

const statuses = ['Green', 'Amber', 'Red', 'Blue']
const rows = Array.from({ length: 5000 }, (_, i) => [
  `Theme ${1 + Math.floor(i / 500)}`,
  `Focus ${1 + Math.floor(i / 50)}`,
  `Outcome ${i + 1}: every ward holds a daily safety huddle by the end of the quarter`,
  `Ward ${i + 1} has held ${i % 7} huddles a week since April; the plan was agreed on ${1 + (i % 28)} May 2024.`,
  statuses[i % 4],
  `${String(1 + (i % 28)).padStart(2, '0')}/0${1 + (i % 9)}/2025`,
  `Director of ${['Nursing', 'Finance', 'Strategy', 'Estates'][i % 4]}`,
])
const header = ['Theme', 'Area of focus', 'Outcome', 'Q1 update', 'RAG', 'Due date', 'SRO']
const file = scratchFile('plan.xlsx')
writeFileSync(file, await writeXlsx({ sheets: [{ name: 'Plan', rows: [header, ...rows] }] }))

/** Megabytes that a process and all its children hold now, as Linux counts them (a page they share counted once: PSS). */
function heldBy(pid) {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
  )
  const own = Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024
  return children.reduce((sum, child) => sum + heldOrGone(child), own)
}

function heldOrGone(pid) {
  try {
    return heldBy(pid)
  } catch {
    return 0
  }
}

async function dryRun({ watch }) {
  const began = performance.now()
  const child = spawn(process.execPath, [join(root, 'bin/stepup'), 'import', file, '--dry-run', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = []
  child.stdout.on('data', (bytes) => said.push(bytes))
  let peak = 0
  const timer =
    watch &&
    setInterval(() => {
      peak = Math.max(peak, heldOrGone(child.pid))
    }, 15)
  const status = await new Promise((ended) => child.once('close', ended))
  clearInterval(timer)
  const took = performance.now() - began
  const read = JSON.parse(Buffer.concat(said).toString()).tables.reduce((sum, table) => sum + table.rows.length, 0)
  if (status !== 0 || read !== 5000) throw new Error(`the dry run ended with ${status} and ${read} rows`)
  return { took, peak }
}

const data = '5,000 rows of 7 columns, .xlsx'
await dryRun({ watch: false })
const runs = []
for (let i = 0; i < 5; i++) runs.push(await dryRun({ watch: false }))
tell({ name: 'import dry run', samples: runs.map(({ took }) => took), unit: 'ms', data, target: 1200 })
if (process.platform === 'linux') {
  const watched = [await dryRun({ watch: true }), await dryRun({ watch: true }), await dryRun({ watch: true })]
  tell({ name: 'import dry run, memory', samples: watched.map(({ peak }) => peak), unit: 'MB', data, target: 200 })
} else console.error('not measured: memory of the import, which is read from /proc')
