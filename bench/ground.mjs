// What the measures stand on: the built product, a folder with the sample in it, and a plan of sixty rows.
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** A module of the built product. */
export const product = (path) => import(new URL(`../dist/${path}`, import.meta.url))

const { openDatabase, within, migrate, migrationFiles } = await product('platform/db/index.js')
const { record } = await product('platform/history/index.js')
const { beginSession, sessionCookie } = await product('platform/session.js')
const { buildSample } = await product('sample/index.js')

const scratch = mkdtempSync(join(tmpdir(), 'stepup-bench-'))
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }))

/** A place for this measure's files, gone when it ends. */
export const scratchFile = (name) => join(scratch, name)

/** Fills a database with the sample and, in its first trust, a plan of sixty rows with two updates each. */
export async function fill(database) {
  await migrate(database, migrationFiles(join(root, 'dist')))
  await buildSample(database)
  const trust = await database.owner.selectFrom('trusts').where('name', 'like', 'Soarvale%').select('id').executeTakeFirstOrThrow()
  const lead = await personAt(database, 'Head of Governance')
  const access = { personId: lead.personId, trustId: trust.id, mode: 'read write', clock: '2024-10-14T20:00:00Z' }
  await within(database, access, async (db) => {
    await sixtyRows(db, trust.id)
    await record(db, { verb: 'plan.adopted', ref: null, facts: { name: sixty, items: 60 } })
  })
}

const sixty = 'Plan of sixty rows'

/** The rows of the sample's delivery plan with both their updates, then again the first of them, until there are sixty. */
async function sixtyRows(db, trustId) {
  await sql`insert into plans (trust_id, name, layout, starts_on, ends_on, version_id)
    select trust_id, ${sixty}, layout, starts_on, ends_on, version_id from plans where layout = 'delivery plan'`.execute(db)
  const { rows } =
    await sql`select i.*, p2.id as new_plan from items i join plans p on p.id = i.plan_id and p.layout = 'delivery plan' and p.name <> ${sixty}
    join plans p2 on p2.name = ${sixty} order by i.position`.execute(db)
  for (let position = 1; position <= 60; position++) {
    const like = rows[(position - 1) % rows.length]
    const { rows: made } =
      await sql`insert into items (trust_id, plan_id, position, title, focus, aim, topic, goal_id, brick_id, accountable_post_id, due_on)
      values (${trustId}, ${like.new_plan}, ${position}, ${like.title}, ${like.focus}, ${like.aim}, ${like.topic}, ${like.goal_id}, ${like.brick_id}, ${like.accountable_post_id}, ${like.due_on}) returning id`.execute(
        db,
      )
    await sql`insert into updates (trust_id, item_id, period_id, text, rag, reason, path_to_green, state, written_by, sent_at, decided_at, decided_by)
      select trust_id, ${made[0].id}, period_id, text, rag, reason, path_to_green, state, written_by, sent_at, decided_at, decided_by from updates where item_id = ${like.id}`.execute(
      db,
    )
  }
}

/** A fresh copy of the filled folder; filled once for each build and kept in `.cache`. */
export async function filledFolder() {
  const kept = join(root, '.cache', `bench-${readFileSync(join(root, 'dist/.built'), 'utf8').trim()}`)
  if (!existsSync(kept)) {
    mkdirSync(join(root, '.cache'), { recursive: true })
    const aside = scratchFile('filling')
    const database = await openDatabase({ folder: aside })
    await fill(database)
    await database.close()
    cpSync(aside, `${kept}-${process.pid}`, { recursive: true })
    renameSync(`${kept}-${process.pid}`, kept)
  }
  const own = scratchFile('data')
  cpSync(kept, own, { recursive: true })
  return own
}

/** Somebody of the first trust by their sample name. */
export const personAt = (database, name) =>
  database.owner
    .selectFrom('people')
    .innerJoin('memberships', 'memberships.person_id', 'people.id')
    .where('people.name', '=', name)
    .select(['people.id as personId', 'memberships.trust_id as trustId'])
    .executeTakeFirstOrThrow()

/** The cookie of somebody who has just signed in. */
export async function cookieOf(database, name) {
  const who = await personAt(database, name)
  const token = await within(database, { mode: 'sign-in' }, (db) => beginSession(db, { ...who, now: new Date().toISOString() }))
  return `${sessionCookie}=${token}`
}

/** The whole product over a database, as the server has it, without its socket. */
export async function appOver(database) {
  const { createApp } = await product('app.js')
  const { loadAssets } = await product('assets.js')
  const log = (line) => console.error(line)
  return createApp({
    database,
    now: () => new Date().toISOString(),
    assets: loadAssets(join(root, 'dist/assets')),
    isLocal: () => true,
    log,
  })
}

/** The numbers of records that addresses need. */
export async function numbersIn(database) {
  const one = async (query) => (await query.execute(database.owner)).rows[0].id
  return {
    plan: await one(sql`select id from plans where name = ${sixty}`),
    item: await one(
      sql`select i.id from items i join plans p on p.id = i.plan_id where p.layout = 'progress report' order by i.id limit 1`,
    ),
    period: await one(
      sql`select p.id from periods p join trusts t on t.id = p.trust_id where p.state = 'open' and t.name like 'Soarvale%'`,
    ),
  }
}

/** Fetches a page in process; anything but a 200 is an error that says what came. */
export async function page(app, address, cookie) {
  const answer = await app.request(`http://localhost${address}`, { headers: { cookie } })
  const text = await answer.text()
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status} ${text.slice(0, 500)}`)
  return text
}

/** The built product as a process of its own, once it says where it is; `stop` ends it as an operator would. */
export async function startProduct(environment) {
  const began = performance.now()
  const child = spawn(process.execPath, [join(root, 'bin/stepup'), 'start', '--port', '0'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise((said, failed) => {
    let text = ''
    child.stdout.on('data', (bytes) => {
      text += bytes
      const found = /http:\/\/\S+/.exec(text)
      if (found) said(found[0])
    })
    child.once('exit', (status) => failed(new Error(`stepup start ended with ${status}`)))
  })
  const stop = () => new Promise((stopped) => child.once('exit', stopped) && child.kill('SIGTERM'))
  return { address, child, began, stop }
}
