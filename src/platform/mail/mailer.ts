import { createTransport, type SendMailOptions } from 'nodemailer'
import { type Outcome, outcomeOf } from './failure-words.ts'
import { choicesPath, type Letter, oneLine } from './letter.ts'
import { asHtml, asText } from './letter-words.ts'
import { isPlainAddress } from './plain-address.ts'
import type { MailSettings } from './settings.ts'

/** Hands letters to the mail server, one connection each. */
export interface Mailer {
  from: string
  /** Never rejects: what went wrong is in the outcome, in words. */
  send(letter: Letter): Promise<Outcome>
}

const isLoopback = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)

/** The connection, as SMTP_URL says. A passphrase never travels unencrypted, except to a server on this machine, which may show a certificate of its own making. */
function connection({ url }: MailSettings, patience: number) {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const here = isLoopback(hostname)
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port || (secure ? 465 : 587)),
    secure,
    requireTLS: username !== '' && !secure && !here,
    tls: { rejectUnauthorized: !here },
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** Opens the way out; `patience` is how long any one step may take, in milliseconds. */
export function openMailer(settings: MailSettings, patience = 20_000): Mailer {
  const transport = createTransport(connection(settings, patience))
  return {
    from: settings.from,
    async send(letter) {
      if (!isPlainAddress(letter.to))
        return { became: 'refused', words: 'The person’s e-mail address is not one plain address. Correct it, and they get the next mail.' }
      try {
        await transport.sendMail(message(letter, settings))
        return { became: 'sent', words: '' }
      } catch (error) {
        return outcomeOf(error)
      }
    },
  }
}

/** The envelope is written out, so that nothing in a header decides where a letter goes. */
function message(letter: Letter, { from, publicUrl }: MailSettings): SendMailOptions {
  return {
    envelope: { from, to: [letter.to] },
    from: { name: 'StepUp', address: from },
    to: { name: '', address: letter.to },
    subject: oneLine(letter.subject),
    messageId: `<${letter.messageName}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    text: asText(letter, publicUrl),
    html: asHtml(letter, publicUrl),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(publicUrl ? { 'List-Unsubscribe': `<${publicUrl}${choicesPath}>` } : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
