import { oneLine } from './letter.ts'

/**
 * What became of a letter. `sent`: the mail server took it. `refused`: it never will. `later`: this one may go later.
 * `down`: the server itself cannot be used now, so nothing else need be tried.
 */
export interface Outcome {
  became: 'sent' | 'refused' | 'later' | 'down'
  words: string
}

interface Failure {
  code?: string
  responseCode?: number
  response?: string
  message?: string
  command?: string
}

const down: Record<string, string> = {
  ECONNECTION: 'The mail server cannot be reached',
  EDNS: 'The name of the mail server in SMTP_URL is not known',
  ESOCKET: 'The mail server cannot be reached, or its connection broke',
  ECONNREFUSED: 'The mail server refused the connection',
  ETIMEDOUT: 'The mail server did not answer in time',
  ETLS: 'The mail server and StepUp cannot agree on an encrypted connection',
  EAUTH: 'The mail server did not accept the name and passphrase in SMTP_URL',
  ENOAUTH: 'The mail server did not accept the name and passphrase in SMTP_URL',
  EPROTOCOL: 'What answers at SMTP_URL is no mail server',
}

/** Reads what sending threw, as words a person can act on; nothing of the settings is repeated. */
export function outcomeOf(error: unknown): Outcome {
  const { code = '', responseCode, response, message = '' } = error as Failure
  if (code === 'EAUTH') return { became: 'down', words: `${down.EAUTH}. Ask whoever runs the server.` }
  if (responseCode !== undefined && response !== undefined) {
    const words = `The mail server said: ${oneLine(response, 200)}`
    return { became: responseCode >= 500 ? 'refused' : responseCode === 421 ? 'down' : 'later', words }
  }
  if (/ECONNREFUSED/.test(message)) return { became: 'down', words: `${down.ECONNREFUSED}. It is tried again.` }
  return { became: 'down', words: `${down[code] ?? 'The mail could not be handed over'}. It is tried again.` }
}
