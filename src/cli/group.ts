import { existsSync } from 'node:fs'
import { dayInWords, isDay } from '../kernel/day.ts'
import { listed } from '../kernel/words.ts'
import { readConfig } from '../platform/config.ts'
import { type Database, openDatabase } from '../platform/db/index.ts'
import { ready } from '../ready.ts'
import { type Command, type Given, Misused, must } from './command.ts'
import { formGroup, groupsNow, leaveGroup } from './group-forming.ts'
import { allTrusts, trustMeant } from './reader.ts'

/** Groups of trusts are formed from outside: no trust can let itself in to read what another shares. */
export const groupCommand: Command = {
  name: 'group',
  summary: 'Form a group of trusts that share priorities, or let one leave',
  usage: `
stepup group form NAME --trust NAME|ODS --trust NAME|ODS [--trust …] [--on DAY] [--data FOLDER]
stepup group leave --trust NAME|ODS [--on DAY] [--data FOLDER]
stepup group show [--data FOLDER]

The trusts of a group read each other's shared priorities, what is said of them,
and the group's meetings. Everything else stays each trust's own. They chair in
the order they are named. A trust is in one group at a time; a group of which
one trust is left ends. A trust that leaves keeps what it wrote, and the others
read it no longer. --on is today where it is left out.
Exit status 0 when it is done; 2 when it could not be.`,
  options: {
    trust: { type: 'string', multiple: true },
    on: { type: 'string' },
    data: { type: 'string' },
  },
  async run(given) {
    const [what, name, ...more] = given.positionals
    if (!['form', 'leave', 'show'].includes(what ?? '') || more.length > 0 || (what !== 'form' && name !== undefined))
      throw new Misused('Say what to do: form NAME, leave or show')
    const on = dayGiven(given)
    const config = readConfig({ ...process.env, ...(given.values.data ? { DATA_FOLDER: must(given, 'data') } : {}) })
    if (!config.databaseUrl && !existsSync(config.folder))
      throw new Error(`There is no data in ${config.folder}. Run “stepup sample”, start the server, or name another folder with --data`)
    const database = await openDatabase(config.databaseUrl ? { url: config.databaseUrl } : { folder: config.folder })
    try {
      await ready(database, { sample: false })
      if (what === 'show') for (const line of await groupsNow(database)) given.say(line)
      else if (what === 'form') given.say(await form(database, given, { name, on }))
      else given.say(await leaveGroup(database, { trust: await oneTrust(database, given), on }))
      return 0
    } finally {
      await database.close()
    }
  },
}

function dayGiven({ values }: Given): `${number}-${number}-${number}` {
  const today = new Date().toISOString().slice(0, 10)
  const text = values.on === undefined ? today : String(values.on)
  if (!isDay(text)) throw new Misused(`“${text}” is no day. Give --on as 2024-04-01`)
  if (text > today) throw new Misused(`${dayInWords(text)} has not come yet. Give --on a day until today, and run this again on the day`)
  return text
}

const words = ({ values }: Given): string[] => [values.trust ?? []].flat().map(String)

async function form(database: Database, given: Given, { name, on }: { name: string | undefined; on: `${number}-${number}-${number}` }) {
  if (!name?.trim()) throw new Misused('Say what the group is called: stepup group form "Soar and Nene Group" --trust … --trust …')
  const known = await allTrusts(database)
  const trusts = words(given).map((word) => trustMeant(known, word))
  if (trusts.length < 2) throw new Misused('A group has two trusts or more: give --trust for each')
  if (new Set(trusts.map((trust) => trust.id)).size < trusts.length)
    throw new Misused(`One trust is named twice: ${listed(trusts.map((trust) => trust.name))}`)
  return formGroup(database, { name: name.trim(), trusts, on })
}

async function oneTrust(database: Database, given: Given) {
  const [word, ...others] = words(given)
  if (!word || others.length > 0) throw new Misused('Say which trust leaves: give --trust once')
  return trustMeant(await allTrusts(database), word)
}
