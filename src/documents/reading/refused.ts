/** Why a file was not read, for code that must tell refusals apart; people read the message. */
export type RefusalReason =
  | 'name'
  | 'empty'
  | 'too large'
  | 'bomb'
  | 'macro'
  | 'protected'
  | 'old format'
  | 'not yet'
  | 'not a document'
  | 'broken'
  | 'doctype'
  | 'too many cells'
  | 'out of time'
  | 'out of memory'
  | 'stopped'

/**
 * The file is not read. Every failure of the readers ends as this error, and its message is whole sentences that
 * say what is wrong and what the person can do next: show it as it stands.
 */
export class Refused extends Error {
  readonly reason: RefusalReason

  constructor(reason: RefusalReason, message: string) {
    super(message)
    this.name = 'Refused'
    this.reason = reason
  }
}
