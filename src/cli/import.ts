import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Contradiction } from '../capabilities/importing/index.ts'
import type { Source } from '../documents/grid.ts'
import { readDocument } from '../documents/reading/read-document.ts'
import { Refused } from '../documents/reading/refused.ts'
import { readTables, tablesOf } from '../documents/recognising/recognise.ts'
import type { Recognised } from '../documents/recognising/recogniser.ts'
import { type Command, type Given, Misused } from './command.ts'

/** What is printed: what was recognised, and what the file says in two ways, where it does. */
interface Understood extends Recognised {
  contradictions?: Contradiction[]
}

/** Reads a paper as a trust keeps it, and says what was understood. */
export const importCommand: Command = {
  name: 'import',
  summary: 'Read a Word, Excel, PowerPoint, PDF, CSV or text file and print what was recognised',
  usage: `
stepup import FILE --dry-run [--json]

Reads the tables of FILE, recognises them by their columns, and prints every row
with where it stood and what could not be read. Nothing is written anywhere: to
bring the rows in, open Imports in the product, where each row is reviewed first.

Kinds of tables, and the fields of their rows:
  delivery-plan  theme, focus, outcome, updates (period, text), rag, due, sro
  progress       number, topic, aim, update, sro, rag
  baf            number, title, score, likelihood, consequence, direction, target
  risk-register  as baf, and owner
  actions        number, title, owner, due, status, must, source
                 due and status as written; where only a colour shows the
                 status, the colour's name; must is must, should or null
  escalation     level (alert, advise, assure or null), topic, text, assurance
                 (the paper's own word), action, owner, due, committee
  measures       name, values (period, value), unit, target, baseline,
                 direction, owner, rag, code, definition, frequency, steward,
                 source, theme (what it stands under)
                 a value is a number, or null where it cannot be read as one
  unknown        a legend, a key or something else: left out, and listed

A field is left out where the table has no such column, and null, with a problem,
where its cell is empty or cannot be read. RAG is red, amber, green, blue or null.
What could be of two kinds is noted among the problems. Where the file says one
thing in two ways, --json has them under contradictions (kind, at, words):
  two-scores, proposed-score, score-not-product, total-not-sum, two-values,
  two-due-dates, two-periods, word-not-colour
They are never resolved: both stand as written.

Exit status 0 when the file was read (what is missing in it is listed among the
problems), 1 when the file was refused, with the reason, 2 when the command
line was not understood.`,
  options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
  async run(given) {
    const [file, more] = given.positionals
    if (!file || more) throw new Misused('Name one file')
    if (!given.values['dry-run']) throw new Misused('Give --dry-run: rows are brought in through the review pages, never unseen')
    const { recognised, refused } = await readFrom(file).catch((error: unknown) => {
      if (error instanceof Misused && given.values.json) given.say(JSON.stringify({ tables: [], problems: [error.message] }, null, 2))
      throw error
    })
    if (given.values.json) given.say(JSON.stringify(recognised, null, 2))
    else print(recognised, given)
    return refused ? 1 : 0
  },
}

async function readFrom(file: string): Promise<{ recognised: Understood; refused: boolean }> {
  const bytes = await readFile(file).catch(() => {
    throw new Misused(`There is no file ${file} that can be read`)
  })
  try {
    // The file is read in a process of its own; meanwhile this one reads the capabilities that know its tables.
    const known = import('../capabilities/importing/index.ts')
    const reading = await readDocument({ name: basename(file), bytes })
    const { contradictionsIn, recognisers } = await known
    const tables = tablesOf(reading, recognisers, {})
    const recognised = readTables(tables, reading.problems)
    const contradictions = contradictionsIn(tables, recognised.tables)
    return { recognised: contradictions.length > 0 ? { ...recognised, contradictions } : recognised, refused: false }
  } catch (error) {
    if (error instanceof Refused) return { recognised: { tables: [], problems: [error.message] }, refused: true }
    throw error
  }
}

const placeOf = ({ sheet, page, table }: Source): string =>
  sheet ? `Sheet ${sheet}` : page === undefined ? `Table ${table ?? ''}` : `Page ${page} table ${table ?? ''}`

function print({ tables, problems, contradictions = [] }: Understood, { say }: Given): void {
  for (const { source, kind, rows, fields } of tables) {
    say(
      `${placeOf(source)}: ${kind}, ${rows.length} rows; ${Object.entries(fields)
        .map(([field, header]) => `${field} from “${[header].flat().join('”, “')}”`)
        .join('; ')}`,
    )
    for (const row of rows) for (const problem of row.problems) say(`  ${row.at}: ${problem}`)
  }
  for (const problem of problems) say(`! ${problem}`)
  for (const { words, at } of contradictions) say(`≠ ${words} (${at.join(', ')})`)
}
