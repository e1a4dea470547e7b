import { createServer } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Letter } from './letter.ts'
import { openMailer } from './mailer.ts'
import { isPlainAddress } from './plain-address.ts'
import { readMailSettings } from './settings.ts'
import { type MailServer, mailServer } from './test-mail-server.ts'

let server: MailServer
beforeAll(async () => {
  server = await mailServer()
})
beforeEach(() => {
  server.came.length = 0
  server.answer = () => undefined
  server.slow = 0
})
afterAll(() => server.close())

const settings = (more = {}) => ({ url: server.url, from: 'stepup@aldmoor.example', publicUrl: 'https://stepup.aldmoor.example', ...more })
const letter = (more: Partial<Letter> = {}): Letter => ({
  to: 'ann@aldmoor.example',
  subject: '2 updates due Friday 18 October',
  messageName: 'letter-1-7-abc',
  trust: 'Aldmoor Care NHS Trust',
  paper: {
    lead: '2 updates are due on Friday 18 October.',
    sections: [
      {
        heading: 'You owe',
        lines: [{ words: 'Q2 2024/25 update: Café & <b>garden</b>', href: '/items/4/updates/6' }],
        more: 'And 3 more.',
      },
    ],
    why: 'You get this on weekdays.',
  },
  ...more,
})

describe('a letter', () => {
  test('goes to one person, as text and as a page, with links that only read', async () => {
    expect(await openMailer(settings()).send(letter())).toEqual({ became: 'sent', words: '' })
    const [{ from, to, mail }] = server.came as [MailServer['came'][number]]
    expect({ from, to }).toEqual({ from: 'stepup@aldmoor.example', to: ['ann@aldmoor.example'] })
    expect(mail.subject).toBe('2 updates due Friday 18 October')
    expect(mail.messageId).toBe('<letter-1-7-abc@aldmoor.example>')
    expect(mail.text).toContain('- Q2 2024/25 update: Café & <b>garden</b>\n  https://stepup.aldmoor.example/items/4/updates/6')
    expect(mail.html).toContain(
      '<a href="https://stepup.aldmoor.example/items/4/updates/6">Q2 2024/25 update: Café &amp; &lt;b&gt;garden&lt;/b&gt;</a>',
    )
    expect(mail.html).not.toMatch(/<img|<script|style=|src=|<form/)
    expect(mail.headerLines.find(({ key }) => key === 'list-unsubscribe')?.line).toBe(
      'List-Unsubscribe: <https://stepup.aldmoor.example/account/mail>',
    )
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail.headers.has('list-unsubscribe-post')).toBe(false)
  })

  test('names no place where the operator named none', async () => {
    await openMailer(settings({ publicUrl: undefined })).send(letter())
    expect(server.came[0]?.raw).not.toMatch(/https?:\/\/|list-unsubscribe/i)
    expect(server.came[0]?.mail.text).toContain('Open StepUp and choose My work')
  })

  test.each([
    'x@y.z\r\nBcc: evil@x.y',
    'a@b.example, evil@x.y',
    'Team: evil@x.y;',
    'Ann <ann@aldmoor.example>',
    '"ann smith"@aldmoor.example',
    'ann@localhost',
    'ann@aldmoor.example\n',
    'ann@aldmoor..example',
    '.ann@aldmoor.example',
    'änn@aldmoor.example',
    `${'a'.repeat(65)}@aldmoor.example`,
    `a@${'b.'.repeat(130)}example`,
    'ann@[127.0.0.1]',
    '',
  ])('is not sent to %j', async (to) => {
    expect(isPlainAddress(to)).toBe(false)
    expect((await openMailer(settings()).send(letter({ to }))).became).toBe('refused')
    expect(server.came).toHaveLength(0)
  })

  test.each(["o'neill.ann+trust@mail.aldmoor.example", 'a@b.co'])('is sent to %s', async (to) => {
    expect((await openMailer(settings()).send(letter({ to }))).became).toBe('sent')
    expect(server.came[0]?.to).toEqual([to])
  })

  test('cannot be given a header by a title or a trust', async () => {
    const hostile = 'Green plan\r\nBcc: evil@x.y\r\n\r\n<script>alert(1)</script>\u2028\u0000'
    const paper = { lead: hostile, sections: [{ heading: hostile, lines: [{ words: hostile, href: '/items/1' }] }], why: 'Why.' }
    await openMailer(settings()).send(letter({ subject: hostile, trust: hostile, paper }))
    const [{ to, mail }] = server.came as [MailServer['came'][number]]
    expect(to).toEqual(['ann@aldmoor.example'])
    expect(mail.bcc).toBeUndefined()
    expect(mail.subject).toBe('Green plan Bcc: evil@x.y <script>alert(1)</script>')
    expect(mail.html).not.toContain('<script')
  })
})

describe('what the mail server answers is told in words', () => {
  test.each([
    ['450 4.2.0 Greylisted, come back later', 'later', 'Greylisted'],
    ['550 5.1.1 No such mailbox', 'refused', 'No such mailbox'],
    ['552 5.2.2 Mailbox is full', 'refused', 'Mailbox is full'],
    ['421 4.3.2 Shutting down', 'down', 'Shutting down'],
  ])('%s', async (answer, became, words) => {
    server.answer = () => answer
    const outcome = await openMailer(settings()).send(letter())
    expect(outcome.became).toBe(became)
    expect(outcome.words).toContain(words)
  })

  test('a server that takes too long', async () => {
    server.slow = 1500
    const outcome = await openMailer(settings(), 300).send(letter())
    expect(outcome).toEqual({ became: 'down', words: 'The mail server did not answer in time. It is tried again.' })
  })

  test('a server that is not there, or is none', async () => {
    expect(await openMailer(settings({ url: 'smtp://127.0.0.1:9' }), 500).send(letter())).toEqual({
      became: 'down',
      words: 'The mail server refused the connection. It is tried again.',
    })
    const web = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(0, '127.0.0.1')
    await new Promise((ready) => web.once('listening', ready))
    const { port } = web.address() as { port: number }
    const outcome = await openMailer(settings({ url: `smtp://127.0.0.1:${port}` }), 500).send(letter())
    expect(outcome.became).not.toBe('sent')
    web.close()
  })

  test('a wrong passphrase is not repeated', async () => {
    const strict = await mailServer({ account: { user: 'stepup', pass: 'right' } })
    expect((await openMailer(settings({ url: strict.url })).send(letter())).became).toBe('sent')
    const wrong = strict.url.replace('right', 'wr%40ng-secret')
    const outcome = await openMailer(settings({ url: wrong })).send(letter())
    expect(outcome.became).toBe('down')
    expect(outcome.words).not.toMatch(/wr@ng|wr%40ng|stepup/)
    await strict.close()
  })
})

describe('the settings', () => {
  test.each([
    [{}, undefined],
    [{ SMTP_URL: 'smtp://mail.example:25' }, /MAIL_FROM/],
    [{ MAIL_FROM: 'a@b.example' }, /SMTP_URL/],
    [{ SMTP_URL: 'http://user:hunter2@mail.example', MAIL_FROM: 'a@b.example' }, /smtp:\/\//],
    [{ SMTP_URL: 'smtp://user:hunter2@mail.example', MAIL_FROM: 'StepUp <a@b.example>' }, /plain/],
  ])('%j', (environment, words) => {
    if (words === undefined) expect(readMailSettings(environment, undefined)).toBeUndefined()
    else {
      expect(() => readMailSettings(environment, undefined)).toThrow(words)
      expect(() => readMailSettings(environment, undefined)).not.toThrow(/hunter2/)
    }
  })
})
