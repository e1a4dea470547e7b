import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Report } from '../documents/report.ts'
import { type Format, formats, stopWriting } from '../documents/writing/formats.ts'
import { type Day, isDay } from '../kernel/day.ts'
import { readConfig } from '../platform/config.ts'
import { openDatabase } from '../platform/db/index.ts'
import { ready } from '../ready.ts'
import { type Command, type Given, Misused, must } from './command.ts'
import { allTrusts, reading, trustMeant } from './reader.ts'
import { assuranceKind } from './report-assurance.ts'
import { bafKind, registerKind, riskKind } from './report-framework.ts'
import type { ReportKind, ReportWords } from './report-kind.ts'
import { measuresKind } from './report-measures.ts'
import { planTableKind } from './report-offline.ts'
import { packKind } from './report-pack.ts'
import { planKind } from './report-plan.ts'
import { progressKind } from './report-progress.ts'
import { sinceKind } from './report-since.ts'

/** Every report the command line writes. */
const kinds: readonly ReportKind[] = [
  ...[progressKind, packKind, sinceKind, assuranceKind, bafKind, riskKind, registerKind],
  ...[measuresKind, planKind, planTableKind],
]
const endings = formats.map(({ ending }) => ending)

/** What is asked for, read from the words of the command line before anything is opened. */
interface Wanted {
  kind: ReportKind
  words: ReportWords
  format: Format
  out: string | undefined
  asAt: Day | null
  trust: string | undefined
}

/** Writes a report without a server, in any of its formats. */
export const reportCommand: Command = {
  name: 'report',
  summary: 'Write a report as a web page, PDF, Word, Excel, PowerPoint, CSV or JSON',
  usage: `
${kinds.map(({ name, usage }) => `stepup report ${name} ${usage}`).join('\n')}
  each with          --format ${endings.join('|')} [--out FILE]
                     [--as-at DAY] [--trust NAME|ODS] [--data FOLDER]

Writes the report from the embedded database in ./data, or from the PostgreSQL
server that DATABASE_URL names. A file that is there already is replaced in one
step. Without --out, formats that are text are printed; the others need a file.
--as-at 2024-10-11 reads the records as they stood at the end of that day.
Without --trust the only trust is meant, or the first of the sample's two.
${kinds.map(({ about }) => about).join('\n')}

Exit status 0 when it is written; 2 when it could not be.`,
  options: {
    ...Object.fromEntries(kinds.flatMap(({ flags = [] }) => flags).map((name) => [name, { type: 'boolean' as const }])),
    ...Object.fromEntries(
      ['format', 'out', 'as-at', 'trust', 'data', ...kinds.flatMap(({ options }) => options)].map((name) => [
        name,
        { type: 'string' as const },
      ]),
    ),
  },
  async run(given) {
    const wanted = readWanted(given)
    try {
      const bytes = await wanted.format.write(await reportFor(wanted, given))
      if (wanted.out === undefined) given.say(String(bytes).trimEnd())
      else replaceFile(wanted.out, bytes)
      return 0
    } finally {
      stopWriting()
    }
  },
}

function readWanted(given: Given): Wanted {
  const { values, positionals } = given
  const [first = '', second, ...rest] = positionals
  const kind = kinds.find(({ name }) => name === first)
  if (!kind || rest.length > 0 || (second !== undefined && !kind.takes))
    throw new Misused(`Say which report: ${oneOf(kinds.map(({ name }) => name))}`)
  const text = (name: string) => (typeof values[name] === 'string' && values[name] !== '' ? String(values[name]) : undefined)
  if (kind.takes && second === undefined) throw new Misused(`Say which: stepup report ${kind.name} ${kind.takes.toUpperCase()}`)
  for (const name of kind.needs) must(given, name)
  const format = formats.find(({ ending }) => ending === must(given, 'format').toLowerCase())
  if (!format) throw new Misused(`There is no format “${values.format}”. Give ${oneOf(endings)}`)
  const [asAt = null, out] = [text('as-at'), text('out')]
  if (asAt !== null && !isDay(asAt)) throw new Misused(`“${asAt}” is no day. Give --as-at as 2024-10-11`)
  if (format.isBinary && out === undefined) throw new Misused(`${format.label} is not for the screen. Give a file with --out`)
  const words = { ...wordsFor(kind, given), ...(kind.takes ? { [kind.takes]: second } : {}) }
  return { kind, words, format, out, asAt, trust: text('trust') }
}

/** The kind’s own options as they were given; one that is another kind’s is refused. A flag that was given is the word “yes”. */
function wordsFor(kind: ReportKind, { values }: Given): ReportWords {
  const own = (one: ReportKind) => [...one.options, ...(one.flags ?? [])]
  const text = (name: string) =>
    values[name] === true ? 'yes' : typeof values[name] === 'string' && values[name] ? String(values[name]) : undefined
  const stray = kinds.flatMap(own).find((name) => text(name) !== undefined && !own(kind).includes(name))
  if (stray) throw new Misused(`--${stray} is not for the ${kind.name} report`)
  return Object.fromEntries(own(kind).map((name) => [name, text(name)]))
}

const oneOf = (names: readonly string[]) => `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`

async function reportFor({ kind, words, asAt, trust: name }: Wanted, { values }: Given): Promise<Report> {
  const config = readConfig({ ...process.env, ...(values.data ? { DATA_FOLDER: String(values.data) } : {}) })
  if (!config.databaseUrl && !existsSync(config.folder))
    throw new Error(`There is no data in ${config.folder}. Run “stepup sample”, start the server, or name another folder with --data`)
  const database = await openDatabase(config.databaseUrl ? { url: config.databaseUrl } : { folder: config.folder })
  try {
    await ready(database, { sample: false })
    const trust = trustMeant(await allTrusts(database), name)
    return await reading(database, trust, asAt, (c) => kind.write(c, words))
  } finally {
    await database.close()
  }
}

/** The file appears whole or not at all, also where one of that name was there. */
function replaceFile(path: string, bytes: Uint8Array | string): void {
  const made = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  try {
    writeFileSync(made, bytes)
    renameSync(made, path)
  } catch (error) {
    rmSync(made, { force: true })
    throw new Error(`${path} cannot be written: ${(error as Error).message}`)
  }
}
