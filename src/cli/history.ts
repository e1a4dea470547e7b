import { readConfig } from '../platform/config.ts'
import { openDatabase } from '../platform/db/index.ts'
import { verifyHistory } from '../platform/history/index.ts'
import { type Command, Misused } from './command.ts'

/** Proves that nobody altered, removed or added history behind the product's back. */
export const historyCommand: Command = {
  name: 'history',
  summary: 'Prove that nobody altered history',
  usage: `
stepup history verify [--json] [--data FOLDER]

Walks every trust's sealed chain and holds every record, past and present,
against it. Exit status 0 with the number of entries; 1 naming the first that
was altered, removed or added; 2 when it could not look.`,
  options: { json: { type: 'boolean' }, data: { type: 'string' } },
  async run({ values, positionals, say }) {
    if (positionals.join(' ') !== 'verify') throw new Misused('Say what to do with the history: verify')
    const config = readConfig({ ...process.env, ...(values.data ? { DATA_FOLDER: String(values.data) } : {}) })
    const database = await openDatabase(config.databaseUrl ? { url: config.databaseUrl } : { folder: config.folder })
    try {
      const proof = await verifyHistory(database)
      if (values.json) say(JSON.stringify(proof))
      else if (proof.firstProblem) say(proof.firstProblem.words)
      else say(`${proof.entries} entries, none altered, removed or added. Head ${proof.head}`)
      return proof.firstProblem ? 1 : 0
    } finally {
      await database.close()
    }
  },
}
