import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { allPeriods, type PeriodRow } from '../capabilities/calendar/index.ts'
import { editionsOf, frozenReport, isNotYet, progressFacts, progressReport, sealedPaper } from '../capabilities/reporting/index.ts'
import type { Report } from '../documents/report.ts'
import { writeJson } from '../documents/writing/report-json.ts'
import { writeHtml } from '../documents/writing/report-page.tsx'
import { stopPrinting, writePdf } from '../documents/writing/report-pdf.ts'
import { type Day, isDay } from '../kernel/day.ts'
import { periodLabel, readPeriod } from '../kernel/period.ts'
import { readConfig } from '../platform/config.ts'
import type { Context } from '../platform/context.ts'
import { openDatabase } from '../platform/db/index.ts'
import { ready } from '../ready.ts'
import { type Command, type Given, Misused, must } from './command.ts'
import { allTrusts, reading, trustMeant } from './reader.ts'

const formats = ['html', 'pdf', 'json'] as const
type Format = (typeof formats)[number]

/** What is asked for, read from the words of the command line before anything is opened. */
interface Wanted {
  period: string
  format: Format
  out: string | undefined
  asAt: Day | null
  edition: number | 'latest' | undefined
  trust: string | undefined
}

/** Writes the board's progress report without a server: a draft from the records, or a frozen edition word for word. */
export const reportCommand: Command = {
  name: 'report',
  summary: 'Write the board’s progress report as a web page, PDF or JSON',
  usage: `
stepup report progress --period "Q2 2024/25" --format html|pdf|json [--out FILE]
                       [--as-at DAY] [--edition latest|NUMBER]
                       [--trust NAME|ODS] [--data FOLDER]

Writes the report of a period from the embedded database in ./data, or from the
PostgreSQL server that DATABASE_URL names. A file that is there already is
replaced in one step. Without --out a web page or JSON is printed; a PDF needs
a file. --as-at 2024-10-11 reads the records as they stood at the end of that
day. --edition writes a frozen paper word for word in place of the draft.
Without --trust the only trust is meant, or the first of the sample's two.
Exit status 0 when it is written; 2 when it could not be.`,
  options: {
    period: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    'as-at': { type: 'string' },
    edition: { type: 'string' },
    trust: { type: 'string' },
    data: { type: 'string' },
  },
  async run(given) {
    const wanted = readWanted(given)
    try {
      const report = await reportFor(wanted, given)
      const bytes = wanted.format === 'pdf' ? await writePdf(report) : wanted.format === 'html' ? writeHtml(report) : writeJson(report)
      if (wanted.out === undefined) given.say(String(bytes).trimEnd())
      else replaceFile(wanted.out, bytes)
      return 0
    } finally {
      stopPrinting()
    }
  },
}

function readWanted(given: Given): Wanted {
  const { values, positionals } = given
  if (positionals.join(' ') !== 'progress') throw new Misused('Say which report: progress')
  const text = (name: string) => (typeof values[name] === 'string' && values[name] !== '' ? String(values[name]) : undefined)
  const period = must(given, 'period')
  const format = formats.find((one) => one === must(given, 'format').toLowerCase())
  if (!format) throw new Misused(`There is no format “${values.format}”. Give html, pdf or json`)
  const [asAt = null, edition, out] = [text('as-at'), text('edition'), text('out')]
  if (asAt !== null && !isDay(asAt)) throw new Misused(`“${asAt}” is no day. Give --as-at as 2024-10-11`)
  if (edition !== undefined && edition !== 'latest' && !/^[1-9]\d{0,5}$/.test(edition))
    throw new Misused('Give --edition as latest, or as a number from 1')
  if (format === 'pdf' && out === undefined) throw new Misused('A PDF is not for the screen. Give a file with --out')
  return {
    period,
    format,
    out,
    asAt,
    edition: edition === undefined || edition === 'latest' ? edition : Number(edition),
    trust: text('trust'),
  }
}

async function reportFor(wanted: Wanted, { values }: Given): Promise<Report> {
  const config = readConfig({ ...process.env, ...(values.data ? { DATA_FOLDER: String(values.data) } : {}) })
  if (!config.databaseUrl && !existsSync(config.folder))
    throw new Error(`There is no data in ${config.folder}. Run “stepup sample”, start the server, or name another folder with --data`)
  const database = await openDatabase(config.databaseUrl ? { url: config.databaseUrl } : { folder: config.folder })
  try {
    await ready(database, { sample: false })
    const trust = trustMeant(await allTrusts(database), wanted.trust)
    return await reading(database, trust, wanted.asAt, (c) => paperIn(c, wanted))
  } finally {
    await database.close()
  }
}

async function paperIn(c: Context, { period: words, edition }: Wanted): Promise<Report> {
  const period = periodMeant(await allPeriods(c), words)
  if (edition === undefined) return draftOf(c, period)
  const editions = await editionsOf(c, period.id)
  const row = edition === 'latest' ? editions[0] : editions.find((one) => one.edition === edition)
  const frozen = row && (await frozenReport(c, row.id))
  if (frozen) return (await sealedPaper(c, frozen)).report
  if (editions.length === 0) throw new Misused(`No edition for ${period.label} is frozen. Leave --edition out for the draft`)
  throw new Misused(
    `There is no edition ${edition} for ${period.label}. There ${editions.length === 1 ? 'is edition 1' : `are editions 1 to ${editions.length}`}`,
  )
}

async function draftOf(c: Context, period: PeriodRow): Promise<Report> {
  const facts = await progressFacts(c, period)
  if (isNotYet(facts)) throw new Misused(`${period.label} has not been opened, so there is nothing to report yet`)
  return progressReport(facts)
}

/** "Q2 2024/25", "2024/25 Q2" or a label of the trust's own, such as "September 2022". */
function periodMeant(periods: readonly PeriodRow[], words: string): PeriodRow {
  const quarter = readPeriod(words)
  const labels = [words.trim().toLowerCase(), ...(quarter ? [periodLabel(quarter).toLowerCase()] : [])]
  const found = periods.find(({ label }) => labels.includes(label.toLowerCase()))
  if (found) return found
  const list = periods.map(({ label, state }) => `  ${label} (${state})`).join('\n')
  throw new Misused(
    list ? `There is no period “${words}”. There are:\n${list}` : `There is no period “${words}”: the trust’s calendar is empty`,
  )
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
