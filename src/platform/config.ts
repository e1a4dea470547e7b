import { type MailSettings, readMailSettings } from './mail/settings.ts'

/** What an operator may set, read once from the environment when the program starts. */
export interface Config {
  port: number
  host: string
  /** PostgreSQL server to use; without one the embedded database in `folder`. */
  databaseUrl: string | undefined
  folder: string
  /** The address people use, when it is not the one the server sees (behind a proxy). */
  publicUrl: string | undefined
  /** The trust's logo (svg or png) and licensed font (woff2), for those entitled to them. */
  logo: string | undefined
  font: string | undefined
  boldFont: string | undefined
  /** The mail server and the address mail comes from; without them no mail is sent. */
  mail: MailSettings | undefined
}

/** The scheme and name of an address, as browsers send them with a form; a path or a stroke at its end does not count. */
function originOf(address: string): string {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new Error('PUBLIC_URL must be a whole address, such as https://stepup.example.nhs.uk')
  return new URL(address).origin
}

export function readConfig(environment: Record<string, string | undefined>): Config {
  const port = Number(environment.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('PORT must be a whole number from 0 to 65535')
  const publicUrl = environment.PUBLIC_URL ? originOf(environment.PUBLIC_URL) : undefined
  return {
    port,
    host: environment.HOST ?? '127.0.0.1',
    databaseUrl: environment.DATABASE_URL || undefined,
    folder: environment.DATA_FOLDER || 'data',
    publicUrl,
    logo: environment.LOGO_FILE || undefined,
    font: environment.FONT_FILE || undefined,
    boldFont: environment.FONT_BOLD_FILE || undefined,
    mail: readMailSettings(environment, publicUrl),
  }
}
