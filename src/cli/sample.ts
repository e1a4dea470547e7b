import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readConfig } from '../platform/config.ts'
import { type Database, isEmpty, migrate, migrationFiles, openDatabase } from '../platform/db/index.ts'
import { verifyHistory } from '../platform/history/index.ts'
import { buildSample } from '../sample/index.ts'
import { type Command, Misused } from './command.ts'

/** Fills an empty database with the two fictional trusts. */
export const sampleCommand: Command = {
  name: 'sample',
  summary: 'Fill an empty database with the sample trusts',
  usage: `
stepup sample [--json] [--data FOLDER]

Replays five years of two fictional trusts, event by event, into the embedded
database in ./data, or into the PostgreSQL server that DATABASE_URL names. The
database must hold no trust. Exit status 0 with what was made; 2 when it holds
one already.`,
  options: { json: { type: 'boolean' }, data: { type: 'string' } },
  async run({ values, positionals, say }) {
    if (positionals.length > 0) throw new Misused(`The sample takes no “${positionals.join(' ')}”`)
    const config = readConfig({ ...process.env, ...(values.data ? { DATA_FOLDER: String(values.data) } : {}) })
    const database = await openDatabase(config.databaseUrl ? { url: config.databaseUrl } : { folder: config.folder })
    try {
      await migrate(database, migrationFiles(dirname(dirname(fileURLToPath(import.meta.url)))))
      if (!(await isEmpty(database))) throw new Error('The database holds a trust already. Give an empty folder with --data')
      await buildSample(database)
      const made = await countsOf(database)
      if (values.json) say(JSON.stringify(made))
      else for (const [what, count] of Object.entries(made)) say(`${String(count).padStart(5)} ${what}`)
      return 0
    } finally {
      await database.close()
    }
  },
}

const counted = {
  trusts: 'trusts',
  people: 'people',
  'strategy versions': 'strategy_versions',
  'strategy elements': 'strategy_elements',
  periods: 'periods',
  plans: 'plans',
  items: 'items',
  updates: 'updates',
  milestones: 'milestones',
  promises: 'promises',
  challenges: 'challenges',
  risks: 'risks',
  'risk scores': 'risk_scores',
} as const

/** How many records of each kind there are, and how many events led to them. */
async function countsOf({ owner, ...rest }: Database): Promise<Record<string, number>> {
  const made: Record<string, number> = {}
  for (const [words, table] of Object.entries(counted)) {
    const { n } = await owner
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    made[words] = n
  }
  made['events in history'] = (await verifyHistory({ owner, ...rest })).entries
  return made
}
