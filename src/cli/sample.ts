import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readConfig } from '../platform/config.ts'
import { type Database, isEmpty, migrate, migrationFiles, openDatabase } from '../platform/db/index.ts'
import { verifyHistory } from '../platform/history/index.ts'
import { buildSample } from '../sample/index.ts'
import { buildNational, type Progress } from '../sample/national/build-national.ts'
import { type Command, Misused } from './command.ts'

/** Fills an empty database with the two fictional trusts. */
export const sampleCommand: Command = {
  name: 'sample',
  summary: 'Fill an empty database with the sample trusts',
  usage: `
stepup sample [--size small|national] [--trusts N] [--json] [--data FOLDER]

Replays five years of two fictional trusts, event by event, into the embedded
database in ./data, or into the PostgreSQL server that DATABASE_URL names. The
database must hold no trust. Exit status 0 with what was made; 2 when it holds
one already.

With --size national: as many trusts of each kind and region as there are in
England, under invented names, each with a hundred measures and three years of
figures at every ward, ten million in all; --trusts builds only the first so
many (the first is the largest, 360,000 figures). Meant for a server.`,
  options: { json: { type: 'boolean' }, data: { type: 'string' }, size: { type: 'string' }, trusts: { type: 'string' } },
  async run({ values, positionals, say }) {
    if (positionals.length > 0) throw new Misused(`The sample takes no “${positionals.join(' ')}”`)
    const size = values.size ?? 'small'
    if (size !== 'small' && size !== 'national') throw new Misused('--size is small or national')
    if (values.trusts !== undefined && !/^[1-9]\d{0,2}$/.test(String(values.trusts))) throw new Misused('--trusts is a number from 1')
    const config = readConfig({ ...process.env, ...(values.data ? { DATA_FOLDER: String(values.data) } : {}) })
    const database = await openDatabase(config.databaseUrl ? { url: config.databaseUrl } : { folder: config.folder })
    try {
      await migrate(database, migrationFiles(dirname(dirname(fileURLToPath(import.meta.url)))))
      if (!(await isEmpty(database))) throw new Error('The database holds a trust already. Give an empty folder with --data')
      if (size === 'national') return await fillNational(database, { trusts: values.trusts, say, json: values.json === true })
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

interface Filling {
  trusts: unknown
  say: (line: string) => void
  json: boolean
}

/** Builds the national set, saying how far it is after every trust. */
async function fillNational(database: Database, { trusts, say, json }: Filling): Promise<number> {
  const began = performance.now()
  const seconds = () => Math.round((performance.now() - began) / 1000)
  const told = ({ trusts: done, of, observations }: Progress) =>
    process.stderr.write(`${done} of ${of} trusts, ${observations.toLocaleString('en-GB')} figures, ${seconds()} s\n`)
  const made = await buildNational(database, { ...(trusts === undefined ? {} : { trusts: Number(trusts) }), told })
  say(json ? JSON.stringify(made) : `${made.trusts} trusts, ${made.observations.toLocaleString('en-GB')} figures, in ${seconds()} s`)
  return 0
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
