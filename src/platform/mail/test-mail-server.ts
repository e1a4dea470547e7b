import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A real mail server on this machine, with what came to it. */
export interface MailServer {
  url: string
  came: { from: string; to: string[]; raw: string; mail: ParsedMail }[]
  /** What it answers to a recipient: undefined to take the letter, or a refusal such as "450 4.2.0 Greylisted". */
  answer: (to: string) => string | undefined
  /** Waits this long before it takes a letter's text, in milliseconds. */
  slow: number
  close(): Promise<void>
}

const refusal = (words: string): Error => Object.assign(new Error(words.slice(4)), { responseCode: Number(words.slice(0, 3)) })

/** Starts one on a free port. With `account` it wants a name and passphrase. */
export async function mailServer({ account }: { account?: { user: string; pass: string } } = {}): Promise<MailServer> {
  const state: Pick<MailServer, 'came' | 'answer' | 'slow'> = { came: [], answer: () => undefined, slow: 0 }
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', ...(account ? [] : ['AUTH'])],
    authOptional: !account,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _, done) =>
      username === account?.user && password === account?.pass ? done(null, { user: username }) : done(new Error('Not you')),
    onRcptTo({ address }, _, done) {
      const words = state.answer(address)
      done(words ? refusal(words) : null)
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', async () => {
        const raw = Buffer.concat(parts).toString('utf8')
        const { mailFrom, rcptTo } = session.envelope
        if (state.slow > 0) await new Promise((go) => setTimeout(go, state.slow))
        state.came.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw,
          mail: await simpleParser(raw),
        })
        done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  const who = account ? `${encodeURIComponent(account.user)}:${encodeURIComponent(account.pass)}@` : ''
  return Object.assign(state, {
    url: `smtp://${who}127.0.0.1:${port}`,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  })
}
