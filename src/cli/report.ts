import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { allPeriods, type PeriodRow } from '../capabilities/calendar/index.ts'
import { editionsOf, frozenReport, isNotYet, progressFacts, progressReport, sealedPaper } from '../capabilities/reporting/index.ts'
import type { Report } from '../documents/report.ts'
import { writeJson } from '../documents/writing/report-json.ts'
import { writeHtml } from '../documents/writing/report-page.tsx'
import { stopPrinting, writePdf } from '../documents/writing/report-pdf.ts'
import { type Day, isDay } from '../kernel/day.ts'
import { readConfig } from '../platform/config.ts'
import type { Context } from '../platform/context.ts'
import { openDatabase } from '../platform/db/index.ts'
import { ready } from '../ready.ts'
import { type Command, type Given, Misused, must } from './command.ts'
import { allTrusts, reading, trustMeant } from './reader.ts'
import { type PlanWords, periodMeant, planPaper } from './report-plan.ts'

const formats = ['html', 'pdf', 'json'] as const
type Format = (typeof formats)[number]

/** What is asked for, read from the words of the command line before anything is opened. */
interface Wanted {
  report: 'progress' | 'plan'
  period: string
  format: Format
  out: string | undefined
  asAt: Day | null
  edition: number | 'latest' | undefined
  /** What a plan's periods are narrowed to and set beside. */
  beside: PlanWords
  trust: string | undefined
}

/** Writes a report without a server: the board's paper as a draft or a frozen edition word for word, or a plan's periods side by side. */
export const reportCommand: Command = {
  name: 'report',
  summary: 'Write the board’s progress report, or a plan’s periods side by side, as a web page, PDF or JSON',
  usage: `
stepup report progress --period "Q2 2024/25" --format html|pdf|json [--out FILE]
                       [--as-at DAY] [--edition latest|NUMBER]
                       [--trust NAME|ODS] [--data FOLDER]
stepup report plan --period "September 2022" [--against PERIOD] [--and PERIOD]
                   [--plan NAME] [--place NAME] [--body NAME]
                   --format html|pdf|json [--out FILE]
                   [--as-at DAY] [--trust NAME|ODS] [--data FOLDER]

Writes the report of a period from the embedded database in ./data, or from the
PostgreSQL server that DATABASE_URL names. A file that is there already is
replaced in one step. Without --out a web page or JSON is printed; a PDF needs
a file. --as-at 2024-10-11 reads the records as they stood at the end of that
day. Without --trust the only trust is meant, or the first of the sample's two.

progress is the board's paper; --edition writes a frozen one word for word in
place of the draft.

plan sets what a plan said in two or three periods side by side, with new words
marked: the period before where --against names none, and a third with --and.
--plan is needed only where several plans report in the period. --place narrows
it to what is answered for in a place of the trust, --body to what a committee
or group oversees.
Exit status 0 when it is written; 2 when it could not be.`,
  options: {
    period: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    'as-at': { type: 'string' },
    edition: { type: 'string' },
    against: { type: 'string' },
    and: { type: 'string' },
    plan: { type: 'string' },
    place: { type: 'string' },
    body: { type: 'string' },
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
  const report = (['progress', 'plan'] as const).find((one) => one === positionals.join(' '))
  if (!report) throw new Misused('Say which report: progress or plan')
  const text = (name: string) => (typeof values[name] === 'string' && values[name] !== '' ? String(values[name]) : undefined)
  const period = must(given, 'period')
  const format = formats.find((one) => one === must(given, 'format').toLowerCase())
  if (!format) throw new Misused(`There is no format “${values.format}”. Give html, pdf or json`)
  const [asAt = null, edition, out] = [text('as-at'), text('edition'), text('out')]
  if (asAt !== null && !isDay(asAt)) throw new Misused(`“${asAt}” is no day. Give --as-at as 2024-10-11`)
  if (edition !== undefined && edition !== 'latest' && !/^[1-9]\d{0,5}$/.test(edition))
    throw new Misused('Give --edition as latest, or as a number from 1')
  if (format === 'pdf' && out === undefined) throw new Misused('A PDF is not for the screen. Give a file with --out')
  const beside = { against: text('against'), and: text('and'), plan: text('plan'), place: text('place'), body: text('body') }
  const stray =
    report === 'plan' ? edition !== undefined && 'edition' : Object.entries(beside).find(([, given]) => given !== undefined)?.[0]
  if (stray) throw new Misused(`--${stray} is not for the ${report} report`)
  return {
    report,
    period,
    format,
    out,
    asAt,
    beside,
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

async function paperIn(c: Context, { report, period: words, edition, beside }: Wanted): Promise<Report> {
  const period = periodMeant(await allPeriods(c), words)
  if (report === 'plan') return planPaper(c, period, beside)
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
