import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FiguresRead } from '../capabilities/measures/index.ts'
import type { Reading } from '../documents/grid.ts'
import { readDocument } from '../documents/reading/read-document.ts'
import { Refused } from '../documents/reading/refused.ts'
import { readConfig } from '../platform/config.ts'
import { migrate, migrationFiles, openDatabase } from '../platform/db/index.ts'
import { type Command, type Given, Misused } from './command.ts'

/** Reads a file of figures as the review page does, and says what was found. */
export const observationsCommand: Command = {
  name: 'observations',
  summary: 'Read a file of figures (Excel or CSV) and print what is in it and what is wrong with it',
  usage: `
stepup observations FILE --dry-run [--trust NAME] [--data FOLDER] [--json]

Reads the figures of FILE in whatever shape they stand: a row for each figure, a
column for each measure, or a column for each period; with lines above the table,
repeated headings, several tables a sheet, and the month only in a title or in the
name of the file. Nothing is written anywhere: to bring the figures in, open
Measures, Figures brought in, in the product, where the file is reviewed first.

With --trust its figures are matched to the measures and places of that trust and
held against the figures it has: what would be new, revised and the same, names
nobody goes by, and what is odd (last year’s values again, ten times the values
beside it, a column that slipped). Without --trust only the file itself is read.

--json prints {tables, figures, findings}, and with --trust also {names, would}:
  tables    name, shape, columns (heading, role, measure), rows, period
  figures   measure, place, code, group, period {start, frequency, rolling},
            numerator, denominator, value, status (given, suppressed, missing), at
  findings  kind, severity (stops, asks, tells), words, cells
  names     kind, words, figures: what no measure, place or group goes by
  would     measure, place, period, value, numerator, denominator, status,
            does (added, revised, same), held

Exit status 0 when the file was read and nothing in it stops, 1 when it was
refused or a finding stops (text where a number belongs, a month that does not
exist, a denominator of nought, a figure twice), 2 when the command line was not
understood.`,
  options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' }, trust: { type: 'string' }, data: { type: 'string' } },
  async run(given) {
    const [file, more] = given.positionals
    if (!file || more) throw new Misused('Name one file')
    if (!given.values['dry-run']) throw new Misused('Give --dry-run: figures are brought in through the review page, never unseen')
    const bytes = await readFile(file).catch(() => {
      throw new Misused(`There is no file ${file} that can be read`)
    })
    try {
      const { mostRows } = await import('../capabilities/measures/index.ts')
      const read = await understood(await readDocument({ name: basename(file), bytes, rows: mostRows }), given)
      if (given.values.json) given.say(JSON.stringify(read, null, 2))
      else print(read, given)
      return read.findings.some(({ severity }) => severity === 'stops') ? 1 : 0
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      given.say(
        given.values.json
          ? JSON.stringify({ tables: [], figures: [], findings: [], refused: error.message }, null, 2)
          : `! ${error.message}`,
      )
      return 1
    }
  },
}

async function understood(reading: Reading, { values }: Given): Promise<FiguresRead> {
  const { figuresIn, figuresFor } = await import('../capabilities/measures/index.ts')
  if (typeof values.trust !== 'string') return figuresIn(reading)
  const { allTrusts, reading: readingAt, trustMeant } = await import('./reader.ts')
  const config = readConfig({ ...process.env, ...(values.data ? { DATA_FOLDER: String(values.data) } : {}) })
  const database = await openDatabase(config.databaseUrl ? { url: config.databaseUrl } : { folder: config.folder })
  try {
    await migrate(database, migrationFiles(join(dirname(fileURLToPath(import.meta.url)), '..')))
    const trust = trustMeant(await allTrusts(database), values.trust)
    return await readingAt(database, trust, null, (c) => figuresFor(c, reading))
  } finally {
    await database.close()
  }
}

const shown = 20

function print({ tables, figures, findings, names, would }: FiguresRead, { say }: Given): void {
  for (const { name, shape, rows, columns, period } of tables)
    say(
      `${name}: ${shape}, ${rows} rows${period ? `, ${period.start} from ${period.from}` : ''}; ${columns
        .filter(({ role }) => role !== 'left out')
        .map(({ heading, role, measure }) => `“${heading}” ${role}${measure ? ` of ${measure}` : ''}`)
        .join('; ')}`,
    )
  say(`${figures.length.toLocaleString('en-GB')} figures read`)
  if (would) {
    const of = (does: string) => would.filter((one) => one.does === does).length.toLocaleString('en-GB')
    say(`${of('added')} new, ${of('revised')} revised, ${of('same')} the same`)
  }
  for (const { kind, words, figures: n } of names ?? []) say(`? ${kind} “${words}”: ${n} figures`)
  for (const { severity, words, cells } of findings)
    say(
      `${severity === 'stops' ? '!' : severity === 'asks' ? '?' : '-'} ${words} (${cells.slice(0, shown).join(', ')}${cells.length > shown ? ', …' : ''})`,
    )
}
