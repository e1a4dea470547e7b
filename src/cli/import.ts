import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readDocument } from '../documents/reading/read-document.ts'
import { Refused } from '../documents/reading/refused.ts'
import { recognise } from '../documents/recognising/recognise.ts'
import type { Recognised } from '../documents/recognising/recogniser.ts'
import { type Command, type Given, Misused } from './command.ts'

/** Reads a plan, progress report or assurance framework as a trust keeps it, and says what was understood. */
export const importCommand: Command = {
  name: 'import',
  summary: 'Read a Word, Excel, CSV or text file and print what was recognised',
  usage: `
stepup import FILE --dry-run [--json]

Reads the tables of FILE, recognises delivery plans, progress reports and board
assurance frameworks, and prints every row with where it stood and what could
not be read. Nothing is written anywhere: to bring the rows in, open Imports in
the product, where each row is reviewed first.

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

async function readFrom(file: string): Promise<{ recognised: Recognised; refused: boolean }> {
  const bytes = await readFile(file).catch(() => {
    throw new Misused(`There is no file ${file} that can be read`)
  })
  try {
    // The file is read in a process of its own; meanwhile this one reads the capabilities that know its tables.
    const known = Promise.all([import('../capabilities/delivery/index.ts'), import('../capabilities/risk/index.ts')])
    const reading = await readDocument({ name: basename(file), bytes })
    const [{ deliveryRecognisers }, { riskRecognisers }] = await known
    return { recognised: recognise(reading, [...deliveryRecognisers, ...riskRecognisers]), refused: false }
  } catch (error) {
    if (error instanceof Refused) return { recognised: { tables: [], problems: [error.message] }, refused: true }
    throw error
  }
}

function print({ tables, problems }: Recognised, { say }: Given): void {
  for (const { source, kind, rows, fields } of tables) {
    say(
      `${source.sheet ? `Sheet ${source.sheet}` : `Table ${source.table ?? ''}`}: ${kind}, ${rows.length} rows; ${Object.entries(fields)
        .map(([field, header]) => `${field} from “${[header].flat().join('”, “')}”`)
        .join('; ')}`,
    )
    for (const row of rows) for (const problem of row.problems) say(`  ${row.at}: ${problem}`)
  }
  for (const problem of problems) say(`! ${problem}`)
}
