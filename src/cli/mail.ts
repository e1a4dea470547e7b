import { capabilities } from '../capabilities.ts'
import { count } from '../kernel/words.ts'
import { type Config, readConfig } from '../platform/config.ts'
import { type Database, openDatabase } from '../platform/db/index.ts'
import { openMailer } from '../platform/mail/mailer.ts'
import { mailRound } from '../post-room/round.ts'
import { ready } from '../ready.ts'
import { type Command, type Given, Misused } from './command.ts'

/** Sends mail without the server's timer, for cron, and says how mail stands. */
export const mailCommand: Command = {
  name: 'mail',
  summary: 'Write and send the mail that is due, or say how it stands',
  usage: `
stepup mail send   [--sample] [--json] [--data FOLDER]
stepup mail status [--json] [--data FOLDER]

"send" looks once through every trust, writes the digests and reminders that
are due and sends what waits, with SMTP_URL and MAIL_FROM. It may run beside
the server on PostgreSQL: no letter goes twice. Quiet hours are kept. Sample
trusts send only with --sample. "status" counts letters and sends nothing.

Exit status 0 when nothing failed; 1 when a letter was refused or waits to be
tried again ("send"), or letters have failed ("status"); 2 when it could not
run, as where mail is not set up.`,
  options: { sample: { type: 'boolean' }, json: { type: 'boolean' }, data: { type: 'string' } },
  async run(given) {
    const what = given.positionals.join(' ')
    if (what !== 'send' && what !== 'status') throw new Misused('Say what to do with the mail: send or status')
    const config = readConfig({ ...process.env, ...(given.values.data ? { DATA_FOLDER: String(given.values.data) } : {}) })
    if (what === 'send' && !config.mail) throw new Error('Mail is not set up: set SMTP_URL and MAIL_FROM')
    const database = await openDatabase(config.databaseUrl ? { url: config.databaseUrl } : { folder: config.folder })
    try {
      await ready(database, { sample: false })
      return what === 'send' ? await send(database, config, given) : await status(database, config, given)
    } finally {
      await database.close()
    }
  },
}

async function send(database: Database, { mail }: Config, { values, say }: Given): Promise<number> {
  if (!mail) return 2
  const post = { database, capabilities, mailer: openMailer(mail), sampleToo: values.sample === true, now: () => new Date().toISOString() }
  const { problems, ...counts } = await mailRound(post)
  if (values.json) say(JSON.stringify(counts))
  else say(`${count(counts.written, 'letter')} written, ${counts.sent} sent, ${counts.failed} refused, ${counts.later} to be tried again`)
  if (!values.json) for (const words of await keptBack(database)) say(words)
  if (problems.length > 0) throw problems[0]
  return counts.failed + counts.later > 0 ? 1 : 0
}

/** What keeps mail from going, trust by trust: "Soarvale: The mail server refused the connection." */
async function keptBack({ owner }: Pick<Database, 'owner'>): Promise<string[]> {
  const rows = await owner
    .selectFrom('mail_rooms')
    .innerJoin('trusts', 'trusts.id', 'mail_rooms.trust_id')
    .where('problem', '<>', '')
    .orderBy('trusts.id')
    .select(['trusts.short_name as trust', 'problem'])
    .execute()
  return rows.map(({ trust, problem }) => `${trust}: ${problem}`)
}

async function status({ owner }: Database, { mail }: Config, { values, say }: Given): Promise<number> {
  const rows = await owner
    .selectFrom('letters')
    .groupBy('state')
    .select(({ fn }) => ['state', fn.countAll<number>().as('n')])
    .execute()
  const of = (state: string) => rows.find((row) => row.state === state)?.n ?? 0
  const counts = { sent: of('sent'), waiting: of('waiting'), failed: of('failed'), notNeeded: of('not needed') }
  if (values.json) say(JSON.stringify({ setUp: mail !== undefined, from: mail?.from ?? null, ...counts }))
  else {
    say(mail ? `Mail is sent from ${mail.from}` : 'Mail is not set up: SMTP_URL and MAIL_FROM are not set here')
    say(`${counts.sent} sent, ${counts.waiting} waiting, ${counts.failed} failed, ${counts.notNeeded} not needed any more`)
    for (const words of await keptBack({ owner })) say(words)
  }
  return counts.failed > 0 ? 1 : 0
}
