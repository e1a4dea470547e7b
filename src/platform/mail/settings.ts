import { isPlainAddress } from './plain-address.ts'

/** How mail leaves: the mail server with its passphrase (never to be shown or logged), and the address it comes from. */
export interface MailSettings {
  url: string
  from: string
  /** The address people use, for links; without it mails name no place. */
  publicUrl: string | undefined
}

/** Reads SMTP_URL and MAIL_FROM; undefined where neither is set. Throws with words that repeat nothing secret. */
export function readMailSettings(environment: Record<string, string | undefined>, publicUrl: string | undefined): MailSettings | undefined {
  const { SMTP_URL: url, MAIL_FROM: from } = environment
  if (!url && !from) return undefined
  if (!url) throw new Error('MAIL_FROM is set and SMTP_URL is not. Set both to send mail, or neither')
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol) || new URL(url).hostname === '')
    throw new Error(
      'SMTP_URL must be smtp://HOST:PORT or smtps://HOST:PORT, with USER:PASSPHRASE@ before the host where the server asks for it',
    )
  if (!from || !isPlainAddress(from)) throw new Error('MAIL_FROM must be one plain e-mail address, such as stepup@example.nhs.uk')
  return { url, from, publicUrl }
}
