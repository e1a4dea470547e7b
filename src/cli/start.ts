import { startServer } from '../main.ts'
import { readConfig } from '../platform/config.ts'
import type { Command } from './command.ts'

/** Serves the product until it is told to stop. */
export const startCommand: Command = {
  name: 'start',
  summary: 'Migrate the database and serve the pages (with the sample when it is empty)',
  usage: `
stepup start [--port 3000] [--host 127.0.0.1] [--data FOLDER] [--empty] [--sample-mail]

Serves at http://localhost:3000 from the embedded database in ./data, or from
the PostgreSQL server that DATABASE_URL names. An empty database is filled
with the sample trust unless --empty is given. Where SMTP_URL and MAIL_FROM are
set, mail goes out while it runs; from sample trusts only with --sample-mail.`,
  options: {
    port: { type: 'string' },
    host: { type: 'string' },
    data: { type: 'string' },
    empty: { type: 'boolean' },
    'sample-mail': { type: 'boolean' },
  },
  async run({ values, say }) {
    const config = readConfig({
      ...process.env,
      ...(values.port ? { PORT: String(values.port) } : {}),
      ...(values.host ? { HOST: String(values.host) } : {}),
      ...(values.data ? { DATA_FOLDER: String(values.data) } : {}),
    })
    const server = await startServer(config, { sample: values.empty !== true, sampleMail: values['sample-mail'] === true })
    say(`StepUp is at ${server.address}`)
    await server.stopped
    return 0
  },
}
